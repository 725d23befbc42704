import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const ROOT = path.resolve(import.meta.dirname, '../..')
const FOLDER = path.join(ROOT, '.local/faces')
const ARIMO = '@expo-google-fonts/arimo'
const SOFIA = '@expo-google-fonts/sofia-sans-extra-condensed'
const DEJAVU = 'dejavu-fonts-ttf/ttf'

/**
 * The faces that pages are shown in: as wide as Arial; the widest that a system falls back to; and one much narrower. Each
 * comes from npm, by the folders of its regular and its bold letters.
 */
const faces = {
  usual: { family: 'Arimo', folders: [`${ARIMO}/400Regular`, `${ARIMO}/700Bold`] },
  wide: { family: 'DejaVu Sans', folders: [DEJAVU] },
  narrow: { family: 'Sofia Sans Extra Condensed', folders: [`${SOFIA}/400Regular`, `${SOFIA}/700Bold`] },
}

export type Face = keyof typeof faces

/** What a browser is told so that it finds this face for whatever a page asks for, and nothing of the machine's own. */
export function faceSettings(face: Face): Record<string, string> {
  const file = path.join(FOLDER, `${face}.conf`)
  mkdirSync(FOLDER, { recursive: true })
  // Each worker writes it; renamed when whole, it is never read half.
  writeFileSync(`${file}.${process.pid}`, fontconfig(face))
  renameSync(`${file}.${process.pid}`, file)
  return { FONTCONFIG_FILE: file, FONTCONFIG_PATH: FOLDER }
}

/** Letters of one width, as of a fingerprint, are of the wide family in each of them. */
function fontconfig(face: Face) {
  const { family, folders } = faces[face]
  const dirs = [...new Set([...folders, DEJAVU])].map(
    (folder) => `  <dir>${path.join(ROOT, 'node_modules', folder)}</dir>`,
  )
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
${dirs.join('\n')}
  <cachedir>${path.join(FOLDER, 'cache')}</cachedir>
  <match target="pattern">
    <test name="family" compare="not_eq"><string>monospace</string></test>
    <edit name="family" mode="prepend" binding="strong"><string>${family}</string></edit>
  </match>
  <alias binding="strong">
    <family>monospace</family>
    <prefer><family>DejaVu Sans Mono</family></prefer>
  </alias>
</fontconfig>
`
}

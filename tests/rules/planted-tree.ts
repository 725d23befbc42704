import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

export const ROOT = path.resolve(import.meta.dirname, '../..')

/** A tiny checkout in a temporary folder, with this project's settings, in which a fault can be planted. */
export function plantTree(files: Record<string, string>) {
  const dir = realpathSync(mkdtempSync(path.join(tmpdir(), 'planted-')))
  for (const name of ['package.json', 'tsconfig.json', '.gitignore'])
    cpSync(path.join(ROOT, name), path.join(dir, name))
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(dir, 'node_modules'), 'dir')
  const written = {
    'globals.d.ts': '/// <reference types="node" />\n/// <reference types="react" />\n',
    ...files,
  }
  for (const [name, text] of Object.entries(written)) {
    mkdirSync(path.dirname(path.join(dir, name)), { recursive: true })
    writeFileSync(path.join(dir, name), text)
  }
  return { dir, remove: () => rmSync(dir, { recursive: true, force: true }) }
}

import { readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { inRoot, ROOT } from '../lib/places.mjs'

/**
 * Every file of ours that the entries reach, and every package that these ask for.
 *
 * @param {readonly string[]} entries from the root
 * @returns {{ files: string[], packages: string[] }}
 */
export function sourcesFrom(entries) {
  const options = compilerOptions()
  const files = new Set(entries)
  const packages = new Set()
  for (const file of files) {
    const from = inRoot(file)
    const { importedFiles } = ts.preProcessFile(readFileSync(from, 'utf8'), true, true)
    for (const { fileName } of importedFiles) {
      const found = resolveOurs(fileName, from, options)
      if (found) files.add(found)
      else if (!fileName.startsWith('node:')) packages.add(packageOf(fileName))
    }
  }
  return { files: [...files].sort(), packages: [...packages].sort() }
}

/** @param {string} name @param {string} from @param {ts.CompilerOptions} options @returns {string | undefined} */
function resolveOurs(name, from, options) {
  const isOurs = /^(\.{1,2}\/|@\/|#)/.test(name)
  if (!isOurs) return undefined
  const resolved = ts.resolveModuleName(name, from, options, ts.sys).resolvedModule?.resolvedFileName
  if (!resolved) throw new Error(`${path.relative(ROOT, from)} imports ${name}, which is not there`)
  return path.relative(ROOT, resolved).split(path.sep).join('/')
}

function compilerOptions() {
  const { config } = ts.readConfigFile(inRoot('tsconfig.json'), ts.sys.readFile)
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT)
  return { ...options, allowJs: true }
}

/** @param {string} name such as `@scope/name/part` */
function packageOf(name) {
  const parts = name.split('/')
  return parts.slice(0, name.startsWith('@') ? 2 : 1).join('/')
}

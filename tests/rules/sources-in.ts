import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { ROOT } from './planted-tree'

/** Every source file below a folder of the checkout that somebody wrote, by its path from the top. */
export function sourcesIn(folder: string): readonly { name: string; text: string }[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll(path.sep, '/')}`)
    .filter((name) => /\.(ts|tsx)$/.test(name) && !name.includes('/generated/'))
    .map((name) => ({ name, text: readFileSync(path.join(ROOT, name), 'utf8') }))
}

import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { inRoot, SHIPPED } from '../lib/places.mjs'
import { StepFailure } from '../lib/step-failure.mjs'
import { COMMANDS, ENTRIES, FILES, PACKAGES, refuseNever } from './contents.mjs'
import { noteCommit } from './note-commit.mjs'
import { foldersOf, refuseForDevelopment } from './packages.mjs'
import { sourcesFrom } from './sources.mjs'

/**
 * Puts together the folder that is shipped: the build of the web with the packages that it needs, the programs beside it with theirs.
 * It takes the place of one that was made before, and of nothing else.
 *
 * @param {string} target
 */
export function makeShipped(target) {
  refuseOther(target)
  const unfinished = `${target}.unfinished`
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(unfinished, { recursive: true })
  copyBuild(unfinished)
  const { files, packages } = sourcesFrom(ENTRIES)
  const all = [...files, ...FILES, ...foldersOf([...packages, ...PACKAGES])]
  refuseNever(all)
  for (const each of all) copy(each, unfinished)
  writePackage(unfinished)
  noteCommit(unfinished)
  rmSync(target, { recursive: true, force: true })
  renameSync(unfinished, target)
  return `${files.length} files and ${packages.length} packages beside the web`
}

/** @param {string} target */
function refuseOther(target) {
  if (!existsSync(target) || existsSync(path.join(target, SHIPPED)) || readdirSync(target).length === 0)
    return
  throw new StepFailure(`${target} holds something else.`, { advice: 'name a folder that is not there yet.' })
}

/** What the build puts beside itself is the server and its packages; what browsers fetch is not in it. @param {string} to */
function copyBuild(to) {
  const from = inRoot('.next', 'standalone')
  // Besides these it holds what the tracing took for read: of ours only what is named is shipped.
  for (const name of ['.next', 'node_modules'])
    cpSync(path.join(from, name), path.join(to, name), { recursive: true })
  refuseForDevelopment(namesOfPackages(path.join(to, 'node_modules')))
  cpSync(inRoot('.next', 'static'), path.join(to, '.next', 'static'), { recursive: true })
  cpSync(inRoot('public'), path.join(to, 'public'), { recursive: true })
}

/** @param {string} folder @returns {string[]} such as `@scope/name` */
function namesOfPackages(folder) {
  const within = (/** @type {string} */ name) =>
    name.startsWith('@') ? readdirSync(path.join(folder, name)).map((each) => `${name}/${each}`) : [name]
  return readdirSync(folder).flatMap(within)
}

/** @param {string} name @param {string} to */
function copy(name, to) {
  cpSync(inRoot(name), path.join(to, name), { recursive: true })
}

/** Its own package.json names what it can do, and that it was shipped. @param {string} to */
function writePackage(to) {
  const { name, version, type, engines, imports } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'))
  const scripts = Object.fromEntries(COMMANDS.map((command) => [command, `node scripts/${command}.mjs`]))
  const own = { name, version, private: true, type, engines, imports: defaultsOf(imports), scripts }
  writeFileSync(path.join(to, 'package.json'), `${JSON.stringify(own, null, 2)}\n`)
  writeFileSync(path.join(to, SHIPPED), `${JSON.stringify({ version, node: process.versions.node })}\n`)
}

/** What only tests are built with is not there. @param {Record<string, { default: string }>} imports */
function defaultsOf(imports) {
  return Object.fromEntries(Object.entries(imports).map(([name, { default: ours }]) => [name, ours]))
}

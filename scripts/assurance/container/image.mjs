import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, lchownSync, lstatSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { bareEnvironment } from '../../bare/bare-environment.mjs'
import { ownEnvironment } from '../../lib/environments.mjs'
import { inRoot, ROOT } from '../../lib/places.mjs'
import { StepFailure } from '../../lib/step-failure.mjs'
import { runAs } from '../../postgres/unprivileged.mjs'
import { copyOf, environmentIn, isIgnored } from './read-dockerfile.mjs'

// What a container engine makes of a Dockerfile, without one: each stage is a folder of its own, and who runs in it has no rights.

/**
 * @typedef {import('./read-dockerfile.mjs').Stage} Stage
 * @typedef {import('../../postgres/unprivileged.mjs').User | null} User
 * @typedef {{ at: (place: string) => string, env: Record<string, string>, folder: string }} Image
 */

/**
 * Does what a stage says, in order: its COPY lines take from the checkout, past .dockerignore, or from the stage before; its RUN lines
 * are run as the user.
 *
 * @param {Stage} stage
 * @param {{ root: string, user: User, from: Image | null, folders: { programs: string, home: string, temporary: string } }} given
 * @returns {Promise<Image>}
 */
export async function makeImage(stage, { root, user, from, folders }) {
  mkdirSync(root, { mode: 0o755 })
  let folder = '/'
  const at = (/** @type {string} */ place) => path.join(root, path.posix.resolve(folder, place))
  for (const instruction of stage.instructions) {
    if (instruction.name === 'WORKDIR') {
      folder = instruction.text
      mkdirSync(at('.'), { recursive: true })
      if (user) giveTo(user, at('.'))
    }
    if (instruction.name === 'COPY') copyInto(instruction, { at, user, from })
    if (instruction.name === 'RUN') await run(instruction.text, at('.'), { user, folders })
  }
  const env = Object.entries(environmentIn(stage)).map(([name, text]) => [
    name,
    text.startsWith('/') ? at(text) : text,
  ])
  return { at, env: Object.fromEntries(env), folder: at('.') }
}

/**
 * @param {import('./read-dockerfile.mjs').Instruction} instruction
 * @param {{ at: (place: string) => string, user: User, from: Image | null }} given
 */
function copyInto(instruction, { at, user, from }) {
  const { from: stage, owner, sources, target } = copyOf(instruction)
  const rules = readFileSync(inRoot('.dockerignore'), 'utf8')
  const filter = (/** @type {string} */ place) => stage !== '' || !isIgnored(rules, nameOf(place))
  for (const source of sources) {
    const place = stage && from ? from.at(source) : inRoot(source)
    const isFolder = lstatSync(place).isDirectory()
    const to = isFolder ? at(target) : at(path.posix.join(target, path.basename(source)))
    cpSync(place, to, { recursive: true, filter })
    // What is built belongs to who builds it; what is shipped belongs to root, unless it says otherwise.
    if (user && (owner || !stage)) giveTo(user, to)
    if (user && !owner && stage) giveTo({ uid: 0, gid: 0 }, to)
  }
}

/** From the root of the checkout, as .dockerignore names it. @param {string} place */
const nameOf = (place) => path.relative(ROOT, place).split(path.sep).join('/')

/** @param {{ uid: number, gid: number }} user @param {string} place */
function giveTo({ uid, gid }, place) {
  const within = lstatSync(place).isDirectory() ? readdirSync(place, { recursive: true }) : []
  for (const each of ['.', ...within]) lchownSync(path.join(place, String(each)), uid, gid)
}

/** @param {string} text @param {string} cwd @param {{ user: User, folders: { programs: string, home: string, temporary: string } }} given */
async function run(text, cwd, { user, folders }) {
  const env = bareEnvironment(ownEnvironment, folders, {})
  const child = spawn('/bin/sh', ['-c', text], {
    ...runAs(user),
    cwd,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (piece) => (said = (said + piece).slice(-4_000)))
  const [code] = await once(child, 'close')
  if (code !== 0) throw new StepFailure(`RUN ${text} ended with ${code}.`, { output: said })
}

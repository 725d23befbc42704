import path from 'node:path'
import { problemsOf } from '../../src/server/setting.mjs'
import { takeSecretFiles } from './secret-files.mjs'
import { ownEnvironment } from './environments.mjs'
import { StepFailure } from './step-failure.mjs'

/**
 * Runs what a command of its own does: a failure that a person can do something about is told in words, and ends it with 1.
 *
 * @param {() => Promise<void>} work
 */
export async function runCommand(work) {
  try {
    takeSecretFiles(ownEnvironment)
    await work()
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}

/**
 * Refuses to go on while a setting that the command needs is missing or wrong, all of them at once.
 *
 * @param {import('../../src/server/setting.mjs').Variables} env
 * @param {readonly import('../../src/server/setting.mjs').Setting<unknown>[]} needed
 * @param {(env: import('../../src/server/setting.mjs').Variables) => string[]} together
 */
export function requireSettings(env, needed, together) {
  const problems = [...problemsOf(env, needed), ...together(env)]
  if (problems.length === 0) return
  throw new StepFailure(['The settings do not allow it:', ...problems.map((text) => `- ${text}`)].join('\n'))
}

/**
 * The file that a command is about, from the folder in which npm was begun, and whether it may put aside what is there.
 *
 * @param {'backup' | 'restore'} command
 * @param {readonly string[]} given
 */
export function readFileAsked(command, given) {
  const [file, ...more] = given.filter((each) => each !== '--replace')
  const replace = given.includes('--replace')
  const isKnown = file !== undefined && !file.startsWith('-') && more.length === 0
  if (isKnown && !(replace && command === 'backup'))
    return { file: path.resolve(ownEnvironment.INIT_CWD ?? '.', file), replace }
  throw new StepFailure(`Say which file: npm run ${command} FILE`, {
    advice:
      command === 'restore'
        ? 'where something is there already: npm run restore FILE -- --replace, or node scripts/restore.mjs FILE --replace'
        : 'such as: npm run backup /var/backups/returns-2026-07-17.tar',
  })
}

/** @param {string} url of the database */
export const nameOfDatabase = (url) => decodeURIComponent(new URL(url).pathname.slice(1))

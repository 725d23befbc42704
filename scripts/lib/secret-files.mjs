import { readFileSync } from 'node:fs'
import { personsSettings } from '../../src/server/settings.mjs'
import { StepFailure } from './step-failure.mjs'

const SECRETS = personsSettings.filter(({ secret }) => secret).map(({ name }) => name)

/**
 * A secret may be given by the name of a file that holds it (`APP_SECRET_FILE`), as containers and service managers hand them over. Puts
 * what the files hold into the environment, all or a refusal that names each file.
 *
 * @param {Record<string, string | undefined>} env
 * @param {(file: string) => string} [read]
 */
export function takeSecretFiles(env, read = (file) => readFileSync(file, 'utf8')) {
  const given = SECRETS.filter((name) => env[`${name}_FILE`])
  const problems = given.flatMap((name) => take(env, name, read))
  if (problems.length > 0)
    throw new StepFailure(
      ['These secrets cannot be read:', ...problems.map((text) => `- ${text}`)].join('\n'),
    )
}

/** @param {Record<string, string | undefined>} env @param {string} name @param {(file: string) => string} read @returns {string[]} */
function take(env, name, read) {
  const file = env[`${name}_FILE`] ?? ''
  if (env[name]) return [`${name} is given, and ${name}_FILE too: give one of them`]
  try {
    const text = read(file).trim()
    if (text === '') return [`${name}_FILE: ${file} is empty`]
    env[name] = text
    Reflect.deleteProperty(env, `${name}_FILE`)
    return []
  } catch (error) {
    return [`${name}_FILE: ${error instanceof Error ? error.message : String(error)}`]
  }
}

import { types } from 'node:util'
import { describeError, placesOf } from './describe-error.mjs'
import { requestFields } from './request-context.mjs'

/** @type {readonly (readonly [names: readonly string[], level: import('./open-log.mjs').Level])[]} */
const LEVELS = [
  [['error', 'assert'], 'error'],
  [['warn', 'trace'], 'warn'],
  // How long the framework took to begin, and the like.
  [['log', 'info', 'debug', 'dir', 'table', 'group'], 'debug'],
]

/** What stands between whoever said something and this: of the framework, which dims and prefixes it, and of Node. */
const BETWEEN = /node:|\/node-environment-extensions\/|\/build\/output\/log\.js|\/take-over-output\.mjs/

/** From where something was said, as shortly as it can be found. */
function whence() {
  const { stackTraceLimit } = Error
  Error.stackTraceLimit = 20
  const places = placesOf(new Error()).filter((place) => !BETWEEN.test(place))
  Error.stackTraceLimit = stackTraceLimit
  return places.slice(0, 2)
}

/**
 * From now on this process says nothing but lines of its log. What its framework and its packages say of errors repeats what was
 * typed; of that only class, code and place are kept, and of texts only from where they were said. Not undone.
 *
 * @param {import('./open-log.mjs').Log} log
 */
export function takeOverOutput(log) {
  const said = new WeakSet()
  const say = (/** @type {import('./open-log.mjs').Level} */ level, /** @type {unknown[]} */ given) => {
    const thrown = given.find((each) => types.isNativeError(each))
    if (!thrown) return log[level]('said', { ...requestFields(), stack: whence() })
    // The framework says the same error more than once.
    if (!said.has(thrown)) log.failed('error', thrown, requestFields())
    said.add(thrown)
  }
  for (const [names, level] of LEVELS)
    for (const name of names)
      Reflect.set(console, name, (/** @type {unknown[]} */ ...given) => say(level, given))
  // Node would print a warning itself, with its text.
  process.removeAllListeners('warning')
  process.on('warning', (warning) => log.warn('warning', describeError(warning)))
}

/**
 * What nobody caught is the last line of this process.
 *
 * @param {import('./open-log.mjs').Log} log
 */
export function endOnUncaught(log) {
  for (const name of ['uncaughtException', 'unhandledRejection'])
    process.on(name, (thrown) => {
      log.failed('uncaught', thrown)
      process.exit(1)
    })
}

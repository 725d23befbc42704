// What a log says of an error. Messages of PostgreSQL, Prisma and zod repeat what was typed; so none is ever said: the class, the code and
// the place tell what broke, and the reference tells for whom.

const DEEPEST = 6
const MOST_FRAMES = 20
/** `at name (file:line:column)`, or without a name. */
const FRAME = /^at (?:[\w$.<>[\] #*]+ \()?[^\s()]+:\d+:\d+\)?$/

/**
 * Class, code and place of what was thrown, and of what caused it.
 *
 * @param {unknown} thrown
 * @returns {import('./log-fields.mjs').LogFields}
 */
export function describeError(thrown) {
  if (!(thrown instanceof Error)) return { error: 'NotAnError' }
  const digest = told(thrown, 'digest')
  const causes = causesOf(thrown).map(sayCause)
  const code = codeOf(thrown)
  return {
    error: classOf(thrown),
    ...(code && { code }),
    ...(typeof digest === 'string' && { digest: digest.split(';')[0] }),
    ...(causes.length > 0 && { causes }),
    stack: placesOf(thrown),
  }
}

/**
 * The state of PostgreSQL in an error, however deep Prisma has wrapped it; undefined where the database said nothing.
 *
 * @param {unknown} thrown
 */
export function sqlStateOf(thrown) {
  for (const each of [thrown, ...causesOf(thrown)])
    for (const name of ['originalCode', 'code']) {
      const code = told(each, name)
      if (typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) && !/^P[1-9]\d{3}$/.test(code)) return code
    }
  return undefined
}

/** @param {unknown} thrown @returns {object[]} what caused it, the nearest first */
function causesOf(thrown, depth = 0) {
  if (depth > DEEPEST || typeof thrown !== 'object' || thrown === null) return []
  const own = thrown instanceof AggregateError ? thrown.errors : []
  const named = ['cause', 'meta', 'driverAdapterError'].map((name) => told(thrown, name))
  return [...named, ...own].flatMap((each) =>
    typeof each === 'object' && each !== null ? [each, ...causesOf(each, depth + 1)] : [],
  )
}

/** @param {object} cause */
function sayCause(cause) {
  return [classOf(cause), codeOf(cause)].filter(Boolean).join(' ')
}

/** @param {object} thrown */
function classOf(thrown) {
  // The driver of PostgreSQL calls its errors `error`, and their class says more.
  const names = [thrown instanceof Error ? thrown.name : undefined, thrown.constructor?.name]
  return names.find((name) => typeof name === 'string' && /^[A-Z][A-Za-z]*$/.test(name)) ?? 'Object'
}

/** @param {object} thrown @returns {string | undefined} */
function codeOf(thrown) {
  const codes = ['originalCode', 'code'].map((name) => told(thrown, name))
  return codes.find((code) => typeof code === 'string' && /^[A-Z0-9_]{2,40}$/.test(code))
}

/**
 * The frames of a stack. The message stands before them and may itself hold lines that look like frames, so it is cut off first.
 *
 * @param {Error} thrown
 */
export function placesOf({ message, stack = '' }) {
  const end = message ? stack.lastIndexOf(message) + message.length : 0
  const frames = stack.slice(end).split('\n')
  return frames
    .map((line) => line.trim())
    .filter((line) => FRAME.test(line))
    .slice(0, MOST_FRAMES)
}

/** @param {unknown} thing @param {string} name @returns {any} */
function told(thing, name) {
  return typeof thing === 'object' && thing !== null ? Reflect.get(thing, name) : undefined
}

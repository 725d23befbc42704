// What a line of the logs may hold, once, for every process. Plain JavaScript, as settings.mjs: the web reads it, and so do the scripts.

/**
 * @typedef {object} LogFields all that a line may hold beside its time, level, event and process. There is no field for a text that
 *   somebody typed, and none for an address: what does not fit its shape is left out.
 * @property {string} [requestId] names one request in every process; the reference that a page of an error shows
 * @property {string} [method]
 * @property {string} [route] the pattern, as `/returns/[returnId]`, never the address
 * @property {number} [status]
 * @property {number} [ms]
 * @property {number} [bytes]
 * @property {string} [personId] the id of whoever is signed in, which only the database can turn into a name
 * @property {string} [address] the keyed hash of the client's address (`hashAddress`)
 * @property {string} [kind] which of several: a word of the code
 * @property {string} [digest] the reference that the framework gave an error
 * @property {string} [error] the class of an error
 * @property {string} [code] its code: SQLSTATE, errno or one of Prisma's
 * @property {readonly string[]} [causes] class and code of what it was caused by
 * @property {readonly string[]} [stack] where it came from, without its message
 * @property {string} [statement] the name of a statement (`nameStatement`)
 * @property {string} [step] a step of the clock
 * @property {string} [child] a process of the service
 * @property {number} [childPid]
 * @property {string} [signal]
 * @property {number} [count] how many; of a process that ended what it ended with
 */

const WORD = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const ERROR = /^[A-Z][A-Za-z]*$/
const CODE = /^[A-Z0-9][A-Z0-9_]*$/
const FRAME = /^at [^\n]+:\d+:\d+\)?$/

const text =
  (/** @type {RegExp} */ shape, longest = 60) =>
  /** @param {unknown} value */ (value) =>
    typeof value === 'string' && value.length <= longest && shape.test(value)

const number = (/** @type {unknown} */ value) => typeof value === 'number' && Number.isFinite(value)

const list = (/** @type {(value: unknown) => boolean} */ fits) => /** @param {unknown} value */ (value) =>
  Array.isArray(value) && value.length <= 30 && value.every(fits)

/** @type {Readonly<Record<keyof LogFields, (value: unknown) => boolean>>} */
const SHAPES = {
  requestId: text(UUID),
  method: text(/^[A-Z]+$/, 10),
  route: text(/^(unknown|\/[\w./[\]-]*)$/, 120),
  status: number,
  ms: number,
  bytes: number,
  personId: text(UUID),
  address: text(/^[\w-]{16}$/),
  kind: text(WORD),
  digest: text(/^[\w@-]+$/),
  error: text(ERROR),
  code: text(CODE),
  causes: list(text(/^[A-Z][A-Za-z]*( [A-Z0-9_]+)?$/, 100)),
  stack: list(text(FRAME, 300)),
  statement: text(/^[a-z]+( [a-z_]+)* #[\w-]{8}$/, 160),
  step: text(WORD),
  child: text(WORD),
  childPid: number,
  signal: text(/^SIG[A-Z0-9]+$/),
  count: number,
}

/**
 * Of what was given what a line may hold. What does not fit is left out, and named by its field alone, so that whoever wrote the line
 * finds it.
 *
 * @param {LogFields} given
 */
export function onlyFitting(given) {
  const named = Object.entries(given).filter(([, value]) => value !== undefined)
  const fitting = named.filter(([name, value]) => fits(name, value))
  const unfit = named.filter(([name, value]) => !fits(name, value)).map(([name]) => name)
  return { ...Object.fromEntries(fitting), ...(unfit.length > 0 && { leftOut: unfit.filter(isField) }) }
}

/** @param {string} name @returns {name is keyof LogFields} */
function isField(name) {
  return Object.hasOwn(SHAPES, name)
}

/** @param {string} name @param {unknown} value */
function fits(name, value) {
  return isField(name) && SHAPES[name](value)
}

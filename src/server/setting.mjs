// What a setting is, and how one is read. Plain JavaScript without packages, as settings.mjs.

/**
 * @template Value
 * @typedef {object} Setting
 * @property {string} name as the environment has it
 * @property {string} meaning for the table of the README, as the next one
 * @property {string} otherwise
 * @property {string} wanted what it must be, in words that follow "give" and "must be"
 * @property {(text: string) => Value | undefined} read what a text says, without spaces around it; undefined where it says nothing
 * @property {Value} [fallback] what holds where it is not given; without one the setting is needed
 * @property {boolean} [secret] no message repeats it
 */

/** @typedef {Readonly<Record<string, string | undefined>>} Variables what a process was given, or a test gives */

/**
 * What is missing or wrong among some settings, all at once, each by its name and with its remedy.
 *
 * @param {Variables} variables
 * @param {readonly Setting<unknown>[]} settings
 * @returns {string[]}
 */
export function problemsOf(variables, settings) {
  return settings.flatMap(({ name, wanted, read, fallback, secret }) => {
    const text = textOf(variables, name)
    if (!text) return fallback === undefined ? [`${name} is missing: give ${wanted}`] : []
    if (read(text) !== undefined) return []
    return [`${name} must be ${wanted}${secret ? '' : `, and is ${text}`}`]
  })
}

/**
 * What a setting says, or what holds where it is not given. Throws where `problemsOf` would have named it.
 *
 * @template Value
 * @param {Variables} variables
 * @param {Setting<Value>} setting
 * @returns {Value}
 */
export function valueOf(variables, { name, wanted, read, fallback }) {
  const text = textOf(variables, name)
  const value = text ? read(text) : fallback
  if (value === undefined) throw new Error(`${name} must be ${wanted}`)
  return value
}

/**
 * Whether a setting is given at all; one that is empty is not.
 *
 * @param {Variables} variables
 * @param {Setting<unknown>} setting
 */
export function isGiven(variables, { name }) {
  return textOf(variables, name) !== ''
}

/** @param {Variables} variables @param {string} name */
function textOf(variables, name) {
  return variables[name]?.trim() ?? ''
}

/**
 * @template Value
 * @param {string} name
 * @param {Omit<Setting<Value>, 'name'>} rest
 * @returns {Setting<Value>}
 */
export function setting(name, rest) {
  return { name, ...rest }
}

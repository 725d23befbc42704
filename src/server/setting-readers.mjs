// How texts of settings are read. Plain JavaScript without packages, as settings.mjs.

/** @param {number} least @param {number} most */
export function wholeNumber(least, most) {
  return (/** @type {string} */ text) => {
    const number = /^\d{1,5}$/.test(text) ? Number(text) : NaN
    return number >= least && number <= most ? number : undefined
  }
}

/** @param {Readonly<Record<string, boolean>>} meanings */
export function oneOf(meanings) {
  return (/** @type {string} */ text) => (Object.hasOwn(meanings, text) ? meanings[text] : undefined)
}

/** @param {string} text @param {readonly string[]} protocols */
export function isAddress(text, protocols) {
  return URL.canParse(text) && protocols.includes(new URL(text).protocol)
}

/** Whether a name of a host means this machine alone. @param {string} hostname */
export function isLoopback(hostname) {
  return /^(localhost|.+\.localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/i.test(hostname)
}

export const SECRET_LENGTH = 32
/** Even of random digits hardly any 32 have fewer that differ. */
const LEAST_DIFFERENT = 8

/** A secret, long enough and not to be guessed. @param {string} text */
export const secretText = (text) => (text.length >= SECRET_LENGTH && !isGuessable(text) ? text : undefined)

/** One piece over and over, or hardly any letters: whoever guesses it signs in as anybody. @param {string} text */
function isGuessable(text) {
  return new Set(text).size < LEAST_DIFFERENT || /^(.+)\1+$/s.test(text)
}

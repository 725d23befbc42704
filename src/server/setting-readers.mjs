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

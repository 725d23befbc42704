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

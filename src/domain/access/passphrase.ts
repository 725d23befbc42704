import { visibleText } from '../forms/visible-text'

/** In characters, as the next one. */
export const SHORTEST = 12
export const LONGEST = 256

/** Whether a passphrase is longer than any can be, in characters as people count them; no more of it is looked at. */
export function isTooLong(passphrase: string): boolean {
  return passphrase.length > 4 * LONGEST || Array.from(passphrase.normalize('NFC')).length > LONGEST
}

/** Whether a passphrase begins or ends with a space, or holds what nobody sees: such things come along when it is pasted. */
export function hasUnseen(passphrase: string): boolean {
  return visibleText(passphrase) !== passphrase.normalize('NFC')
}

/** What to try where a passphrase was not right; it says nothing of the right one. */
export function hintAt(passphrase: string): string {
  return hasUnseen(passphrase)
    ? '. What you typed begins or ends with a space, or holds a character that nobody sees: if it was pasted, leave that out'
    : ''
}

import 'server-only'
import { dictionary } from '@zxcvbn-ts/language-common'
import ofTwelve from './most-used-of-twelve.json'

let read: ReadonlySet<string> | undefined

/**
 * Whether a passphrase is one of the 49,233 that are used most (the list that zxcvbn-ts ships, MIT licence), or of the 5,000 that are used
 * most among those of twelve characters or more, as ours have to be (the first of them in the top million of the ten million passwords of
 * SecLists, lower case; CC BY-SA 3.0), or one of them over and over, with figures and signs around and between them. The list is made once,
 * when somebody first chooses a passphrase.
 */
export function isMostUsed(passphrase: string): boolean {
  read ??= new Set([...dictionary.passwords, ...ofTwelve])
  const whole = passphrase.normalize('NFC').toLowerCase()
  const bare = whole.replace(/[^\p{L}\p{N}]/gu, '')
  const words = bare.replace(/^\p{N}+|\p{N}+$/gu, '')
  const listed = read
  return [whole, bare, words].some((text) => unitsOf(text).some((unit) => listed.has(unit)))
}

/** Everything that a text is once, twice or more times over. */
function unitsOf(text: string): readonly string[] {
  const lengths = Array.from({ length: text.length }, (_, at) => at + 1)
  const units = lengths.map((length) => text.slice(0, length))
  return units.filter((unit) => unit.repeat(text.length / unit.length) === text)
}

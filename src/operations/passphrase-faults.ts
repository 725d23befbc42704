import { LONGEST, SHORTEST, hasUnseen, isTooLong } from '@/domain/access/passphrase'
import { frameworks } from '@/domain/catalogue'
import { commonRuns, commonWords } from './common-passphrases'

const FEWEST_DIFFERENT = 5

/** Whose passphrase it is to be. `organisation` is the name of theirs. */
export interface Owner {
  readonly email: string
  readonly name: string
  readonly organisation: string
}

/**
 * What is wrong with a new passphrase, said so that the person can put it right; null when nothing is. Length is what
 * makes one strong, so there are no rules about capitals or signs; what is guessed first is refused.
 */
export function findPassphraseFault(passphrase: string, owner: Owner): string | null {
  if (passphrase === '') return 'Enter a passphrase'
  if (isTooLong(passphrase)) return `Your passphrase must be ${LONGEST} characters or fewer`
  const characters = Array.from(passphrase.normalize('NFC'))
  if (characters.length < SHORTEST) return `Your passphrase must be ${SHORTEST} characters or more`
  if (hasUnseen(passphrase))
    return 'Your passphrase must not begin or end with a space, or hold a character that nobody sees. Type it instead of pasting it'
  if (namesOwner(simplify(passphrase), owner))
    return 'Your passphrase must not contain your name or email address'
  if (isGuessedFirst(characters, passphrase, owner))
    return 'Your passphrase is too easy to guess. Try three or four words that have nothing to do with each other or with this service'
  return null
}

function namesOwner(simple: string, { email, name }: Owner): boolean {
  const parts = [...name.split(/\s+/), ...email.split(/[@.]/).slice(0, -1)].map(simplify)
  return parts.some((part) => part.length >= 4 && simple.includes(part))
}

function isGuessedFirst(characters: string[], passphrase: string, { organisation }: Owner): boolean {
  if (new Set(characters.map((character) => character.toLowerCase())).size < FEWEST_DIFFERENT) return true
  const digitsAndLetters = passphrase.toLowerCase().replace(/[^\p{L}\p{N}@$]/gu, '')
  const words = [...commonWords, ...specificationWords, ...wordsOf(organisation)]
  const left = withoutWords(withoutRuns(withoutYears(digitsAndLetters)), words)
  return /\p{L}|\p{N}/u.test(digitsAndLetters) && left.replace(/\d/g, '').length < 4
}

/** What is left when keys that lie or letters that follow side by side, four or more, are taken away. */
function withoutRuns(text: string): string {
  let left = text
  for (const run of commonRuns.flatMap((row) => [row, Array.from(row).reverse().join('')])) {
    for (let length = run.length; length >= 4; length -= 1) {
      for (let start = 0; start + length <= run.length; start += 1)
        left = left.replaceAll(run.slice(start, start + length), '')
    }
  }
  return left
}

/** A year, and any other number of as many digits, is soon tried behind a word. */
function withoutYears(text: string): string {
  return text.replace(/\d{4,}/g, '')
}

function withoutWords(text: string, words: readonly string[]): string {
  const longestFirst = [...words].sort((one, other) => other.length - one.length)
  return longestFirst.reduce((left, word) => left.replaceAll(word, ''), simplify(text))
}

/** The words of a text that are long enough to be thought of, as `simplify` writes them. */
function wordsOf(text: string): readonly string[] {
  return (text.match(/\p{L}[\p{L}\p{M}]{3,}/gu) ?? []).map(simplify)
}

/** Without accents, capitals, spaces and signs, and with figures that stand for letters read as letters. */
function simplify(text: string): string {
  const stands: Record<string, string> = {
    '0': 'o',
    '1': 'i',
    '3': 'e',
    '4': 'a',
    '5': 's',
    '7': 't',
    $: 's',
    '@': 'a',
  }
  const letters = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return letters.replace(/[0134577$@]/g, (sign) => stands[sign] ?? sign).replace(/[^\p{L}\p{N}]/gu, '')
}

/** Every word of what is assured here: titles, definitions, offerings. */
const specificationWords = [...new Set(frameworks.flatMap((each) => wordsOf(JSON.stringify(each))))]

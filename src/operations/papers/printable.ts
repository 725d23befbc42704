/** Longer than any word of the field: what is longer is broken wherever the line ends. */
const LONGEST_WORD = 24

/** Of a character that no font here has. */
const UNKNOWN = '\uFFFD'

/**
 * A text as a paper can show it: nothing that turns or hides its neighbours, a sign in place of a control character, the number of a
 * character that the font has not (`[U+4F60]`), so that nothing is left out unseen, and room to break in a word that no line would hold.
 */
function printable(text: string, covered: ReadonlySet<number>): string {
  const shown = Array.from(text.normalize('NFC'), (character) => shownAs(character, covered)).join('')
  return shown.replace(/\S+/gu, (word) => (word.length <= LONGEST_WORD ? word : breakable(word)))
}

function shownAs(character: string, covered: ReadonlySet<number>): string {
  if (character === '\n') return character
  if (character === '\t' || character === '\r') return ' '
  if (/\p{Default_Ignorable_Code_Point}/u.test(character)) return ''
  if (/[\p{Cc}\p{Cs}]/u.test(character)) return UNKNOWN
  const point = character.codePointAt(0) ?? 0
  return covered.has(point) ? character : `[U+${point.toString(16).toUpperCase().padStart(4, '0')}]`
}

/** A line may end after every twelfth character of it, at a space that has no width. */
function breakable(word: string): string {
  return Array.from(word, (character, place) =>
    place > 0 && place % 12 === 0 ? `\u200B${character}` : character,
  ).join('')
}

/** The same of every text in what a paper is made of, names of its parts left as they are. */
export function printableIn<Value>(value: Value, covered: ReadonlySet<number>): Value
export function printableIn(value: unknown, covered: ReadonlySet<number>): unknown {
  if (typeof value === 'string') return printable(value, covered)
  if (Array.isArray(value)) return value.map((each: unknown) => printableIn(each, covered))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, printableIn(each, covered)]))
}

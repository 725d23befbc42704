const PLAIN = /^[ -~]*$/
// Line ends of any system; what a word processor calls a line break, a page break or a paragraph.
const LINE_END = /\r\n?|[\v\f\u0085\u2028\u2029]/g
// Symbols and letters of Unicode that are drawn as nothing.
const BLANK = /[\u2800\u{13441}\u{13442}\u{1d159}]/gu
// Controls, halves of characters, the place of a pasted picture, notes between lines, and all that Unicode says to ignore
// where it cannot be drawn (zero-width spaces, marks of direction, soft hyphens, fillers); save what joins, or picks a form.
const UNSEEN =
  /(?![\n\t\u200c\u200d\ufe00-\ufe0f])[\p{Cc}\p{Cs}\ufff9-\ufffc\p{Default_Ignorable_Code_Point}]/gu
const STRAY_SELECTOR = /(?<![\p{L}\p{M}\p{N}\p{P}\p{S}])[\ufe00-\ufe0f]+/gu
const STRAY_JOINER =
  /(?<![\p{L}\p{M}\p{N}\p{S}\ufe00-\ufe0f])[\u200c\u200d]+|[\u200c\u200d]+(?![\p{L}\p{M}\p{N}\p{S}])|(?<=[\u200c\u200d])[\u200c\u200d]+/gu

/**
 * What others see of a text, in normal form C and without blanks at its ends. Dropped is what nobody sees and nobody meant to
 * type: it comes along when text is pasted. Kept is what joins two letters or signs, as Persian words and many emoji need.
 */
export function visibleText(typed: string): string {
  // Most of what is typed, every figure above all, is as plain as this.
  if (PLAIN.test(typed)) return typed.trim()
  return typed
    .replace(LINE_END, '\n')
    .replace(BLANK, ' ')
    .replace(UNSEEN, '')
    .normalize('NFC')
    .replace(STRAY_SELECTOR, '')
    .replace(STRAY_JOINER, '')
    .trim()
}

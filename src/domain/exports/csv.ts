/** What is not there is an empty cell. */
export type Cell = string | number | null

/**
 * CSV by RFC 4180: comma, CRLF, quotes doubled. A text that a spreadsheet would run as a formula is given a leading
 * apostrophe; numbers are written as they are. Control characters, at which readers stop or which a screen obeys, become the sign for
 * what cannot be shown; tabs and line ends stay.
 */
export function toCsv(records: readonly (readonly Cell[])[]): string {
  return records.map((record) => `${record.map(toCell).join(',')}\r\n`).join('')
}

const FORMULA = /^(?:[\t\r\n\0]|[\s\p{Cc}\p{Cf}"']*[=+\-@＝＋－＠])/u
const NEEDS_QUOTES = /[",\r\n]/
const CONTROL = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/g

/**
 * Whether a spreadsheet may take a text for a formula: also in full width, and whatever white space, quotes, control characters or marks
 * without width stand before the sign (OWASP, CSV injection); and whether it begins with a tab, a NUL or the end of a line.
 */
export function looksLikeFormula(text: string): boolean {
  return FORMULA.test(text)
}

function toCell(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const safe = (looksLikeFormula(cell) ? `'${cell}` : cell).replace(CONTROL, '\uFFFD')
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

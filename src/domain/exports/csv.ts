/** What is not there is an empty cell. */
type Cell = string | number | null

/**
 * CSV by RFC 4180: comma, CRLF, quotes doubled. A text that a spreadsheet would run as a formula is given a leading
 * apostrophe; numbers are written as they are.
 */
export function toCsv(records: readonly (readonly Cell[])[]): string {
  return records.map((record) => `${record.map(toCell).join(',')}\r\n`).join('')
}

const FORMULA = /^[=+\-@\t\r]/
const NEEDS_QUOTES = /[",\r\n]/

function toCell(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const safe = FORMULA.test(cell) ? `'${cell}` : cell
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

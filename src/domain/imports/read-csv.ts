import { looksLikeFormula } from '../exports/csv'
import { visibleText } from '../forms/visible-text'
import { type Result, fail, ok } from '../result'
import { sayCount } from '../say-count'
import type { CsvColumns } from './csv-columns'
import { decodeText } from './decode-text'
import type { Fault } from './fault'
import { readHeader } from './read-header'
import { type CsvRecord, splitRecords } from './split-records'

/** The largest file that is read, in bytes, and the most rows below its header. */
export const LARGEST_FILE = 1_000_000
export const MOST_ROWS = 2_000

/** One row below the header: every column of the definition, blank where the file has none. */
export interface CsvRow<Column extends string> {
  readonly line: number
  readonly cells: Readonly<Record<Column, string>>
}

/**
 * What stands in an uploaded file, or everything that is wrong with its shape: size, encoding, quotes, header, and the number of
 * cells of each row. Cells are as they would be typed: without blanks at their ends, and without the apostrophe that our own
 * files have before a formula. Rows of which every cell is blank are left out. What the cells mean is for whoever asks.
 */
export function readCsv<Column extends string>(
  bytes: Uint8Array,
  columns: CsvColumns<Column>,
): Result<readonly CsvRow<Column>[], readonly Fault[]> {
  if (bytes.length > LARGEST_FILE) return ofFile(TOO_LARGE)
  const decoded = decodeText(bytes)
  if (!decoded.ok) return fail([decoded.failure])
  const split = splitRecords(decoded.value)
  if (!split.ok) return fail([split.failure])
  const [head, ...body] = split.value.filter(({ cells }) => cells.some((cell) => asTyped(cell) !== ''))
  if (!head) return ofFile('This file is empty. Begin with the template')
  const header = readHeader(head, columns)
  if (!header.ok) return header
  if (body.length === 0)
    return ofFile('This file has a header and no rows. Write a row for each organisation or person')
  if (body.length > MOST_ROWS) return ofFile(tooMany(body.length))
  const faults = body.flatMap((record) => faultOf(record, head))
  return faults.length > 0 ? fail(faults) : ok(body.map((record) => toRow(record, header.value, columns)))
}

const TOO_LARGE = 'This file is larger than 1 MB. Split it into several files, each with the header'

function tooMany(rows: number): string {
  return `This file has ${sayCount(rows, 'row')}. At most ${String(MOST_ROWS)} are read at once: split it into several files, each with the header`
}

function ofFile(message: string): Result<never, readonly Fault[]> {
  return fail([{ line: 0, column: null, message }])
}

function faultOf({ line, cells }: CsvRecord, head: CsvRecord): readonly Fault[] {
  if (cells.length === head.cells.length) return []
  const message = `This row has ${sayCount(cells.length, 'cell')}, and the header ${String(head.cells.length)}. Put a cell that holds a comma in quotation marks`
  return [{ line, column: null, message }]
}

function toRow<Column extends string>(
  { line, cells }: CsvRecord,
  header: readonly Column[],
  { required, optional }: CsvColumns<Column>,
): CsvRow<Column> {
  const cellOf = (column: Column) => asTyped(cells[header.indexOf(column)] ?? '')
  const pairs = [...required, ...optional].map((column) => [column, cellOf(column)] as const)
  return { line, cells: Object.fromEntries(pairs) as Record<Column, string> }
}

/** Our own files have an apostrophe before what a spreadsheet would run; nobody typed it. */
function asTyped(cell: string): string {
  return visibleText(cell.startsWith("'") && looksLikeFormula(cell.slice(1)) ? cell.slice(1) : cell)
}

import { type Result, fail, ok } from '../result'
import type { Fault } from './fault'

/** One record of a file: its cells, and the line on which it begins. A quoted cell may hold several lines. */
export interface CsvRecord {
  readonly line: number
  readonly cells: readonly string[]
}

// From where the last one ended: a quoted cell, or one without quotes; then what ends it.
const CELL = /(?:"([^"]*(?:""[^"]*)*)"|([^",\r\n]*))(,|\r\n|\n|\r|$)/y
const LINE_END = /\r\n|\n|\r/g

/**
 * CSV by RFC 4180, and nothing looser: a quote stands around a whole cell or doubled within one. The first place that is not so
 * is refused with its line, since all that follows would be read wrongly.
 */
export function splitRecords(text: string): Result<readonly CsvRecord[], Fault> {
  const records: CsvRecord[] = []
  const cell = new RegExp(CELL)
  let [line, begun, cells] = [1, 1, [] as string[]]
  for (let at = 0; at < text.length || cells.length > 0;) {
    cell.lastIndex = at
    const found = cell.exec(text)
    if (!found) return fail(faultAt(text, at, line))
    const [whole, quoted, plain = '', end] = found
    cells.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    line += whole.match(LINE_END)?.length ?? 0
    at += whole.length
    if (end === ',') continue
    records.push({ line: begun, cells })
    cells = []
    begun = line
  }
  return ok(records)
}

function faultAt(text: string, at: number, line: number): Fault {
  const isOpen = text[at] === '"' && !/^"[^"]*(?:""[^"]*)*"/.test(text.slice(at))
  const message = isOpen
    ? 'A quotation mark opens a cell here that is never closed. Close it, or remove it'
    : 'A quotation mark stands within a cell here. Put the whole cell in quotation marks, and write each one inside it twice'
  return { line, column: null, message }
}

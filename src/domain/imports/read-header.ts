import { visibleText } from '../forms/visible-text'
import { type Result, fail, ok } from '../result'
import type { CsvColumns } from './csv-columns'
import type { Fault } from './fault'
import type { CsvRecord } from './split-records'

/** The columns of a file in its own order, whatever their capitals; or everything that is wrong with its header. */
export function readHeader<Column extends string>(
  { line, cells }: CsvRecord,
  { required, optional }: CsvColumns<Column>,
): Result<readonly Column[], readonly Fault[]> {
  const known = [...required, ...optional]
  const names = cells.map((cell) => visibleText(cell).toLowerCase())
  const separated = names.length === 1 ? otherSeparator(names[0] ?? '') : null
  if (separated)
    return fail([
      { line, column: null, message: `The cells are separated by ${separated}. Save it again with commas` },
    ])
  const faultAt = (name: string, message: string) => ({ line, column: name, message })
  const faults = [
    ...names.flatMap((name, index) =>
      isOneOf(name, known) ? [] : [faultAt(name, sayUnknown(name, index, known))],
    ),
    ...known
      .filter((column) => names.filter((name) => name === column).length > 1)
      .map((column) => faultAt(column, `The column ${column} stands here more than once. Leave one of them`)),
    ...required
      .filter((column) => !names.includes(column))
      .map((column) => faultAt(column, `The column ${column} is missing. The template has all columns`)),
  ]
  return faults.length > 0 ? fail(faults) : ok(names.filter((name) => isOneOf(name, known)))
}

function isOneOf<Column extends string>(name: string, known: readonly Column[]): name is Column {
  return known.some((column) => column === name)
}

function sayUnknown(name: string, index: number, known: readonly string[]): string {
  const which = name === '' ? `Column ${String(index + 1)} has no name` : `There is no column ${name}`
  return `${which}. Columns are: ${known.join(', ')}`
}

/** What other programs put between cells, where a whole header came out as one. */
function otherSeparator(header: string): 'semicolons' | 'tabs' | null {
  if (header.includes(';')) return 'semicolons'
  return header.includes('\t') ? 'tabs' : null
}

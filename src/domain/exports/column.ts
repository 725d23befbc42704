import type { Cell } from './csv'

/**
 * One column of a file: what stands in it, of what type and unit, and what it means. The files, what describes them for programs
 * (`datapackage.json`) and what describes them for people are made from this.
 */
export interface Column<Row, Value extends Cell = Cell> {
  readonly type: 'string' | 'integer' | 'number'
  /** What it is, as a sentence. */
  readonly meaning: string
  /** In what a number is counted or measured. */
  readonly unit?: string
  /** The only texts that may stand in it. */
  readonly values?: readonly string[]
  /** What an empty cell says, as a sentence; left out for a column that has none. */
  readonly empty?: string
  readonly cell: (row: Row) => Value
}

/** Columns by their names, in the order in which they stand. */
export type Columns<Row> = Readonly<Record<string, Column<Row>>>

/** The header and one record for each row. */
export function toRecords<Row>(columns: Columns<Row>, rows: readonly Row[]): readonly (readonly Cell[])[] {
  const own = Object.values(columns)
  return [Object.keys(columns), ...rows.map((row) => own.map(({ cell }) => cell(row)))]
}

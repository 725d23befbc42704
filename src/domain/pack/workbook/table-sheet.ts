import { sayDaysLimit, sayLimit } from '../../statistics/format-share'
import type { Cell, Content, Format, Place, Sheet, SheetColumn } from './sheet'

/** A column of a table, and what it says of one of its rows. */
export interface TableColumn<Row> extends SheetColumn {
  readonly of: (row: Row) => Content
  readonly leadsTo?: (row: Row) => Place | null
}

interface Table<Row> extends Pick<Sheet, 'name' | 'about' | 'frozen'> {
  readonly columns: readonly TableColumn<Row>[]
  readonly rows: readonly Row[]
  /** What is said where there are no rows. */
  readonly whenEmpty: string
}

/** A sheet with one row of heads and one row for each of the rows; one sentence where there are none. */
export function tableSheet<Row>({ columns, rows, whenEmpty, ...about }: Table<Row>): Sheet {
  const wide = columns.map((column) => ({ ...column, width: Math.max(column.width, wordWidth(column.head)) }))
  const cells = rows.map((row) => columns.map((column) => cellOf(column, row)))
  return {
    ...{ ...about, columns: wide, orientation: 'landscape', hasHeads: true, headings: [] },
    rows: rows.length === 0 ? [[{ value: whenEmpty }]] : cells,
  }
}

/** As much as the longest word of a head needs in bold, so that none is broken. */
function wordWidth(head: string): number {
  return Math.max(...head.split(' ').map((word) => word.length)) * 1.2 + 1.5
}

function cellOf<Row>({ of, leadsTo, format }: TableColumn<Row>, row: Row): Cell {
  const value = of(row)
  const shown = typeof value === 'number' ? saidOtherwise(value, format) : null
  const link = leadsTo?.(row)
  return { value, ...(shown !== null && { shown }), ...(link && { link }) }
}

/** As pages say it: what is neither nobody nor everybody is never shown as 0.0% or 100.0%, and a wait that is not none never as 0.0. */
function saidOtherwise(value: number, format: Format): string | null {
  const said = format === 'share' ? sayLimit(value) : format === 'days' ? sayDaysLimit(value) : ''
  return /^[<>]/.test(said) ? said : null
}

/** A column of texts. */
export function texts<Row>(
  head: string,
  width: number,
  of: (row: Row) => string | null,
  leadsTo?: (row: Row) => Place | null,
): TableColumn<Row> {
  return { head, width, format: 'text', of, ...(leadsTo && { leadsTo }) }
}

/** A column of fingerprints, or of other texts that nobody reads through. */
export function fingerprints<Row>(head: string, of: (row: Row) => string | null): TableColumn<Row> {
  return { ...texts(head, 24, of), isOneLine: true }
}

/** A column of numbers of one unit, or of days of the calendar. */
export function numbers<Row>(
  head: string,
  format: Exclude<Format, 'text'>,
  of: (row: Row) => Content,
  width = 10,
): TableColumn<Row> {
  return { head, width, format, of }
}

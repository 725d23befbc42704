/** What a column holds: numbers of one unit, days of the calendar, or texts. */
export type Format = 'text' | 'count' | 'share' | 'days' | 'date'

/** Where a link inside the workbook leads: the cell of a sheet, by row and column counted from 0. */
export interface Place {
  readonly sheet: string
  readonly row: number
}

/** Null is an empty cell, never 0. A share is 0 to 1; a day is written `2026-09-30`, and stays a text where there is no such day. */
export type Content = string | number | null

export interface Cell {
  readonly value: Content
  /** How a number is shown where its rounded form would be taken for another: `>99.9%`. The number itself stays. */
  readonly shown?: string
  readonly link?: Place
}

export interface SheetColumn {
  readonly head: string
  /** In characters. */
  readonly width: number
  readonly format: Format
  /** True for a text that nobody reads through, such as a fingerprint: it is not wrapped, so that its row stays low. */
  readonly isOneLine?: true
}

/** A table under one row of heads, or a page of text, which has no heads. */
export interface Sheet {
  readonly name: string
  /** What it shows, in a sentence: for the cover and the head of each printed page. */
  readonly about: string
  readonly columns: readonly SheetColumn[]
  readonly rows: readonly (readonly Cell[])[]
  readonly hasHeads: boolean
  /** Columns that stay in sight, and are printed on each page. */
  readonly frozen: number
  readonly orientation: 'portrait' | 'landscape'
  /** Rows that are headings among the text of a page. */
  readonly headings: readonly number[]
}

/** A whole workbook, as plain data. */
export interface Workbook {
  readonly title: string
  readonly description: string
  /** Both the day of its making and that of its last change: never the present moment. */
  readonly stamp: Date
  /** What stands at the foot of each printed page. */
  readonly foot: string
  readonly sheets: readonly Sheet[]
}

import type { YearPack } from '../pack/year-pack'
import { codedColumns } from './annual-columns'
import { type Column, type Columns, toRecords } from './column'
import type { Cell } from './csv'
import { qualityRequirements } from '../pack/schedule-4'
import { scheduleColumns } from './schedule-4-columns'
import { labelQuarters, labelYear, labelledQuarters, labelledYear } from './labelled-files'

/** What describes a column, for people and for programs. */
export type DescribedColumn = Omit<Column<never>, 'cell'>

/** A table of a year: its columns, and what stands in them. */
export interface YearTable {
  readonly ending: string
  readonly title: string
  /** Columns that tell one row from every other. */
  readonly key: readonly string[]
  /** True for one that a spreadsheet opens at a double click: its names are written in whatever characters people have. */
  readonly isLabelled: boolean
  readonly columns: Readonly<Record<string, DescribedColumn>>
  readonly count: (pack: YearPack) => number
  /** The header, and one record for each row. */
  readonly records: (pack: YearPack) => readonly (readonly Cell[])[]
}

/** Every table of a year. A file of each is offered, and described, because it stands here. */
export const yearTables: readonly YearTable[] = [
  table(codedColumns, ({ rows }) => rows, {
    ...{ ending: 'csv', title: 'Year, with codes', isLabelled: false },
    key: ['year', 'provider', 'indicator'],
  }),
  table(labelledYear, labelYear, {
    ...{ ending: 'labels.csv', title: 'Year, with names and units', isLabelled: true },
    key: ['year', 'provider', 'indicator'],
  }),
  table(labelledQuarters, labelQuarters, {
    ...{ ending: 'quarters.csv', title: 'Quarter by quarter, with names and units', isLabelled: true },
    key: ['quarter', 'provider', 'indicator'],
  }),
  table(scheduleColumns, qualityRequirements, {
    ...{ ending: 'schedule4.csv', title: 'Requirements, in the columns of Schedule 4', isLabelled: true },
    key: ['provider', 'quality_requirement'],
  }),
]

function table<Row>(
  columns: Columns<Row>,
  rowsOf: (pack: YearPack) => readonly Row[],
  about: Pick<YearTable, 'ending' | 'title' | 'key' | 'isLabelled'>,
): YearTable {
  const records = (pack: YearPack) => toRecords(columns, rowsOf(pack))
  return { ...about, columns, records, count: (pack) => rowsOf(pack).length }
}

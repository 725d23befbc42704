import 'server-only'
import { type Unzipped, strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import {
  type Cell as WrittenCell,
  type ColumnDef,
  type WriteOptions,
  type WriteSheet,
  writeXlsx,
} from 'hucre/xlsx'

import { legalText } from '@/domain/pack/legal-text'
import type { Cell, Sheet, Workbook } from '@/domain/pack/workbook/sheet'
import { toWrittenCell } from './written-cell'
import { bodyStyle, headStyle, headingStyle, ownStyle } from './workbook-styles'

/** The moment that every entry of the archive bears, in whichever zone: its form knows neither zone nor year before 1980. */
const EARLIEST = () => new Date(1980, 0, 1)

/**
 * A workbook as XLSX. The same workbook gives the same bytes, on any machine and in any zone: its parts are packed anew by a packer in
 * plain JavaScript, since what the platform's own compresses to differs between processors.
 */
export async function writeWorkbook(workbook: Workbook): Promise<Uint8Array<ArrayBuffer>> {
  const { title, description, stamp, sheets } = workbook
  const written = await writeXlsx({
    sheets: sheets.map((sheet) => toSheet(sheet, workbook)),
    namedRanges: sheets.flatMap(printRanges),
    properties: {
      ...{
        title: legalText(title),
        description: legalText(description),
        creator: 'Quality assurance returns',
      },
      ...{ created: stamp, modified: stamp },
    },
    defaultFont: { name: 'Arial', size: 10 },
  })
  const parts = withoutCalculation(unzipSync(written))
  return new Uint8Array(zipSync(parts, { level: 6, mtime: EARLIEST() }))
}

/** Nothing in it is calculated: told to calculate all of it, as the library tells it, a program asks on closing whether to save that. */
function withoutCalculation(parts: Unzipped): Unzipped {
  const text = strFromU8(parts[WORKBOOK_PART] ?? new Uint8Array())
  return { ...parts, [WORKBOOK_PART]: strToU8(text.replace(/<calcPr [^>]*\/>/, '')) }
}

const WORKBOOK_PART = 'xl/workbook.xml'

function toSheet(sheet: Sheet, { foot }: Workbook): WriteSheet {
  const { name, about, columns, rows, hasHeads, frozen, orientation } = sheet
  const last = `${letterOf(columns.length - 1)}${rows.length + 1}`
  return {
    name,
    columns: columns.map((column): ColumnDef => ({ width: column.width, style: bodyStyle(column) })),
    ...writtenRows(sheet),
    a11y: { summary: about, headerRow: 0 },
    ...(hasHeads && { freezePane: { rows: 1, columns: frozen }, autoFilter: { range: `A1:${last}` } }),
    pageSetup: { paperSize: 'a4', orientation, fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    headerFooter: {
      oddHeader: `&L${pageText(`${name}: ${about}`)}`,
      oddFooter: `&L&8${pageText(foot)}&R&8&P of &N`,
    },
  }
}

/** So many characters may stand in the head or the foot of a page, 255 with its codes: beyond that Excel takes a file for damaged. */
const PAGE_TEXT_LIMIT = 230

/** A text for the head or the foot of a page, where an ampersand begins a code and two of them are one. */
function pageText(text: string): string {
  const whole = legalText(text).replaceAll('&', '&&')
  if (whole.length <= PAGE_TEXT_LIMIT) return whole
  const [cut = ''] =
    /^(?:&&|[^&\ud800-\udbff]|[\ud800-\udbff][\udc00-\udfff])*/.exec(whole.slice(0, PAGE_TEXT_LIMIT - 1)) ??
    []
  return `${cut}…`
}

/** All values, and apart from them the cells that differ from their column: the library looks at each of those by itself. */
function writtenRows(sheet: Sheet): Pick<WriteSheet, 'rows' | 'cells'> {
  const { columns, rows, hasHeads } = sheet
  const heads = columns.map(({ head }): Cell => ({ value: head }))
  const written = (hasHeads ? [heads, ...rows] : rows).map((cells, row) =>
    cells.map((cell, place) => {
      const column = columns[place]
      if (!column) throw new Error('A cell has a column')
      const style = styleIn(sheet, row) ?? ownStyle(column, cell)
      return { ...toWrittenCell(cell, column), ...(style && { style }) }
    }),
  )
  const differing = written.flatMap((cells, row) =>
    cells.flatMap((cell, place) => (isOwn(cell) ? [[`${row},${place}`, cell] as const] : [])),
  )
  return {
    rows: written.map((cells) => cells.map(({ value }) => value ?? null)),
    cells: new Map(differing),
  }
}

function isOwn({ style, hyperlink, richText }: Partial<WrittenCell>): boolean {
  return style !== undefined || hyperlink !== undefined || richText !== undefined
}

/** The style of a row of heads or of a heading; null for any other row. */
function styleIn({ hasHeads, headings }: Sheet, row: number) {
  if (hasHeads) return row === 0 ? headStyle : null
  return headings.includes(row) ? headingStyle : null
}

/** What is printed, and what is repeated on every page. Written here with quoted names, which the library leaves out. */
function printRanges({
  name,
  columns,
  rows,
  hasHeads,
  frozen,
}: Sheet): NonNullable<WriteOptions['namedRanges']> {
  const sheet = `'${name}'!`
  const last = rows.length + (hasHeads ? 1 : 0)
  const area = `${sheet}$A$1:$${letterOf(printedOf(columns) - 1)}$${Math.max(last, 1)}`
  const titles = [frozen > 0 && `${sheet}$A:$${letterOf(frozen - 1)}`, hasHeads && `${sheet}$1:$1`]
  return [
    { name: '_xlnm.Print_Area', range: area, scope: name },
    ...(hasHeads
      ? [{ name: '_xlnm.Print_Titles', range: titles.filter(Boolean).join(','), scope: name }]
      : []),
  ]
}

/** So many characters can be read on A4 across, at two thirds of their size. */
const PRINTED_WIDTH = 210

/** How many columns are printed: the first ones, as far as they can be read on one page across. */
function printedOf(columns: Sheet['columns']): number {
  const ends = columns.map((_, place) =>
    columns.slice(0, place + 1).reduce((sum, { width }) => sum + width, 0),
  )
  return Math.max(ends.filter((end) => end <= PRINTED_WIDTH).length, 1)
}

/** A to Z, then AA to AZ: no table has more columns. */
function letterOf(place: number): string {
  if (place < 0 || place > 51) throw new RangeError('A sheet has at most 52 columns')
  return `${place > 25 ? 'A' : ''}${String.fromCharCode(65 + (place % 26))}`
}

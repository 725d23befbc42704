import type { CellStyle } from 'hucre/xlsx'
import type { Cell, Format, SheetColumn } from '@/domain/pack/workbook/sheet'

/** Texts are texts even when somebody edits them: `@` keeps what begins like a formula from becoming one. */
const NUMBER_FORMATS: Readonly<Record<Format, string>> = {
  text: '@',
  count: '0',
  share: '0.0%',
  days: '0.0',
  date: 'd mmmm yyyy',
}

/** White on the blue of the service's headings, 8.6 to 1. */
export const headStyle: CellStyle = {
  font: { bold: true, color: { rgb: 'FFFFFF' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: '003087' } },
  alignment: { vertical: 'top', wrapText: true },
  numFmt: '@',
}

const LINK: NonNullable<CellStyle['font']> = { color: { rgb: '005EB8' }, underline: true }

/** How a cell of a column is shown. A date that is none, and a sentence in a column of numbers, is a text. */
export function bodyStyle({ format }: SheetColumn, cell?: Cell): CellStyle {
  return {
    numFmt: cell?.shown ? `"${cell.shown}"` : NUMBER_FORMATS[isPlainText(format, cell) ? 'text' : format],
    alignment: { vertical: 'top', ...(format === 'text' && { wrapText: true }) },
    ...(cell?.link && { font: LINK }),
  }
}

function isPlainText(format: Format, cell: Cell | undefined): boolean {
  return format !== 'date' && typeof cell?.value === 'string'
}

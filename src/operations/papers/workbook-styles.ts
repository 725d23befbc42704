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

/** A heading among the text of a page: it runs over the empty cells beside it. */
export const headingStyle: CellStyle = { ...headStyle, alignment: { vertical: 'top' } }

const LINK: NonNullable<CellStyle['font']> = { color: { rgb: '005EB8' }, underline: true }

/** How the cells of a column are shown. */
export function bodyStyle({ format, isOneLine }: SheetColumn): CellStyle {
  return {
    numFmt: NUMBER_FORMATS[format],
    alignment: { vertical: 'top', ...(format === 'text' && !isOneLine && { wrapText: true }) },
  }
}

/** How a cell is shown that differs from its column: as a link, or in words in place of a number that would be shown as another. */
export function ownStyle(column: SheetColumn, { shown, link }: Cell): CellStyle | undefined {
  if (!shown && !link) return undefined
  return { ...bodyStyle(column), ...(shown && { numFmt: `"${shown}"` }), ...(link && { font: LINK }) }
}

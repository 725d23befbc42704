import type { Cell as WrittenCell } from 'hucre/xlsx'
import { legalText } from '@/domain/pack/legal-text'
import type { Cell, Place, SheetColumn } from '@/domain/pack/workbook/sheet'
import { parseIsoDate } from '@/domain/periods/period'

/** A cell holds so many characters, and no more. */
const CELL_LIMIT = 32_767
const CUT = ' … (cut here: a cell holds no more; the JSON file has the whole text)'

/** A cell as it is written: a number as a number, a day as its serial number, anything else as a text, whatever it begins with. */
export function toWrittenCell({ value, link }: Cell, { format }: SheetColumn): Partial<WrittenCell> {
  const content = typeof value === 'string' && format === 'date' ? (serialOf(value) ?? value) : value
  if (typeof content !== 'string') return { value: content }
  const text = literalText(fitting(legalText(content)))
  const linked = link && { hyperlink: { target: '', location: addressOf(link) } }
  // An error's name would be taken for an error: as a run of text it is one.
  const run = text.startsWith('#') && { richText: [{ text }] }
  return { value: text, ...linked, ...run }
}

function addressOf({ sheet, row }: Place): string {
  return `'${sheet}'!A${row + 1}`
}

/** Days since the last one of 1899, as spreadsheets count them; null where there is no such day. */
function serialOf(text: string): number | null {
  const date = parseIsoDate(text)
  if (!date || date.year < 1901) return null
  return (Date.UTC(date.year, date.month - 1, date.day) - Date.UTC(1899, 11, 30)) / 86_400_000
}

/** `_x0041_` stands for a character in these files: a text that holds it is written so that it is read as it was. */
function literalText(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
}

/** As much as a cell holds, not cut within a character. */
function fitting(text: string): string {
  if (text.length <= CELL_LIMIT) return text
  const kept = text.slice(0, CELL_LIMIT - CUT.length)
  return `${kept.replace(/[\ud800-\udbff]$/, '')}${CUT}`
}

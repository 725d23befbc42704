import { sayYear } from '../../periods/format'
import { MARKING, sayStamp } from '../../returns/say-stamp'
import { sayState } from '../../returns/say-state'
import { sayCount } from '../../say-count'
import type { YearPack } from '../year-pack'
import { sheetNames } from './places'
import type { Cell, Sheet } from './sheet'

/** What the workbook is, whose year it shows, how it is read, and a link to each of its sheets. */
export function coverSheet(pack: YearPack, sheets: readonly Sheet[]): Sheet {
  const parts: readonly Part[] = [
    { heading: 'Quality assurance', beside: `${pack.year}: ${pack.scope.name}`, rows: aboutRows(pack) },
    { heading: 'Sheets', rows: sheets.map(contentsRow) },
    { heading: 'How to read it', rows: readingRows() },
    { heading: 'What a state means', rows: stateRows() },
  ]
  const { rows, headings } = laidOut(parts)
  return {
    ...{ name: sheetNames.cover, about: coverTitle(pack), rows, headings, hasHeads: false, frozen: 0 },
    orientation: 'portrait',
    columns: [
      { head: '', width: 26, format: 'text' },
      { head: '', width: 84, format: 'text' },
    ],
  }
}

/** `Adult highly specialist pain management: quality assurance of 2025-26, all providers`. */
export function coverTitle({ framework, year, scope }: YearPack): string {
  return `${framework.name}: quality assurance of ${year}, ${scope.name}`
}

interface Part {
  readonly heading: string
  /** What stands beside it, on the same line. */
  readonly beside?: string
  readonly rows: readonly (readonly Cell[])[]
}

/** Parts under their headings, with an empty row before each but the first. */
function laidOut(parts: readonly Part[]): Pick<Sheet, 'rows' | 'headings'> {
  const rows: (readonly Cell[])[] = []
  const headings: number[] = []
  for (const part of parts) {
    if (rows.length > 0) rows.push([])
    headings.push(rows.length)
    // Its line runs across the page.
    rows.push([{ value: part.heading }, { value: part.beside ?? null }], ...part.rows)
  }
  return { rows, headings }
}

function said(name: string, text: string): readonly Cell[] {
  return [{ value: name }, { value: text }]
}

function aboutRows({ framework, year, scope, stamp, providers }: YearPack): Part['rows'] {
  return [
    said('Service', `${framework.serviceName}. ${framework.basis}.`),
    said('Year', `${sayYear(year)}, the NHS financial year ${year}`),
    said('For', scope.code ? `${scope.name} (${scope.code})` : scope.name),
    said('Providers', sayCount(providers.length, 'provider')),
    said('Stamp', `${sayStamp({ lastIncluded: stamp.lastSubmittedAt })}.`),
    said(
      'Definitions',
      `Catalogue version ${framework.catalogueVersion}; each row names the version that it follows.`,
    ),
    said('Handling', `${MARKING}.`),
  ]
}

function contentsRow({ name, about }: Sheet): readonly Cell[] {
  return [{ value: name, link: { sheet: name, row: 0 } }, { value: about }]
}

function readingRows(): Part['rows'] {
  return [
    said('Empty cells', 'What is not there is left empty, and is never 0.'),
    said('Shares', 'Numbers from 0 to 1, shown as percentages; limits are those of a 95% interval.'),
    said('>99.9% and <0.1%', 'Not everybody, and not nobody: the exact number is in the cell.'),
    said('Mean days', 'Days, in columns of their own: a share and a mean never stand in one column.'),
    said('Longer periods', 'Counts are added up. Neither percentages nor means are averaged.'),
    said('Codes', 'Texts such as “001 …”, so that no program takes 001 for 1.'),
    said('Not added up', 'Quarters that were counted by unlike rules, which the last columns name.'),
    said(
      'Printing',
      'The first columns of a sheet are printed, as many as can be read on A4; the others stay on the screen.',
    ),
    said('Filters', 'Each table has filters in its first row, and links to what an indicator means.'),
  ]
}

const STATES = ['nil', 'not-offered', 'not-available', 'missing', 'not-due'] as const

function stateRows(): Part['rows'] {
  const states = STATES.map((state) => sayState(state))
  return [
    said('Reported', 'There are figures, or a declaration was signed.'),
    ...states.map(({ headline, sentence }) => said(headline, sentence)),
  ]
}

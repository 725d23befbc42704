import { isQuarterly } from '../catalogue/indicator'
import { providerLabels } from '../pack/labels'
import { stateOf } from '../pack/workbook/result-sheets'
import type { Sheet, Workbook } from '../pack/workbook/sheet'
import { type TableColumn, numbers, tableSheet, texts } from '../pack/workbook/table-sheet'
import type { YearPack } from '../pack/year-pack'
import { startOfDay } from '../periods/london'
import { firstDay, periodsOf } from '../periods/period'
import { sayStamp } from '../returns/say-stamp'
import { sharingRules } from './sharing-rules'
import { type SharedCells, labelOf, sharedCells } from './shared-columns'
import type { SharedRow } from './shared-row'

/** How figures without small numbers may be handed on. */
const MARKING = 'May be shared: counts of 1 to 7 are withheld, others rounded'

type Of = Pick<YearPack, 'framework' | 'year' | 'stamp' | 'providers'>

/** The same as a workbook: what it is in words, the figures, and what was declared. Nothing that is withheld is in any part of it. */
export function sharedWorkbook(of: Of, rows: readonly SharedRow[]): Workbook {
  const nameOf = providerLabels(of)
  const table = rows.map((row): Drawn => ({ row, provider: labelOf(row, nameOf), cells: sharedCells(row) }))
  const title = `${of.framework.name}: figures of ${of.year} that may be shared`
  const stamp = `${sayStamp({ lastIncluded: of.stamp.lastSubmittedAt })}.`
  return {
    ...{ title, description: `${of.framework.basis}. ${stamp}` },
    ...{ stamp: of.stamp.lastSubmittedAt ?? beginning(of), foot: MARKING },
    sheets: [
      aboutSheet(title, [stamp, ...sharingRules(of.framework)]),
      figuresSheet(table.filter(({ row }) => isQuarterly(row.indicator))),
      declaredSheet(table.filter(({ row }) => !isQuarterly(row.indicator))),
    ],
  }
}

interface Drawn {
  readonly row: SharedRow
  readonly provider: string
  readonly cells: SharedCells
}

function aboutSheet(title: string, says: readonly string[]): Sheet {
  const lines = [title, ...says]
  return {
    ...{ name: 'About', about: title, hasHeads: false, frozen: 0, orientation: 'portrait', headings: [0] },
    columns: [{ head: '', width: 100, format: 'text' }],
    rows: lines.map((value) => [{ value }]),
  }
}

function figuresSheet(rows: readonly Drawn[]): Sheet {
  return tableSheet({
    ...{ name: 'Figures', about: 'One row for each provider and quarterly line, over the year.', frozen: 2 },
    ...{ columns: [...keyColumns, ...figureColumns], rows, whenEmpty: 'There are no figures.' },
  })
}

function declaredSheet(rows: readonly Drawn[]): Sheet {
  const columns = [...keyColumns, texts<Drawn>('Declared', 12, ({ cells }) => cells.status)]
  return tableSheet({
    ...{ name: 'Declared', about: 'One row for each provider and declared indicator.', frozen: 2 },
    ...{ columns, rows, whenEmpty: 'Nothing is declared.' },
  })
}

const keyColumns: readonly TableColumn<Drawn>[] = [
  texts('Provider', 28, ({ provider }) => provider),
  texts('Indicator', 38, ({ cells }) => cells.indicator),
  texts('State', 13, ({ row }) => stateOf(row.state)),
]

/** A text that is a number is one; `*` stays a text. */
function counted(cell: string | number | null): string | number | null {
  return cell === null || cell === '*' ? cell : Number(cell)
}

const figureColumns: readonly TableColumn<Drawn>[] = [
  numbers('Numerator', 'count', ({ cells }) => counted(cells.numerator)),
  numbers('Denominator, or patients', 'count', ({ cells }) => counted(cells.denominator)),
  numbers('Share', 'share', ({ cells }) => counted(cells.share)),
  numbers('95% interval: lower', 'share', ({ cells }) => counted(cells.share_lower)),
  numbers('95% interval: upper', 'share', ({ cells }) => counted(cells.share_upper)),
  numbers('Mean days', 'count', ({ cells }) => counted(cells.mean_days)),
  numbers('Quarters', 'count', ({ cells }) => cells.quarters),
  numbers('Quarters expected', 'count', ({ cells }) => cells.quarters_expected),
  texts('Note', 60, ({ cells }) => cells.note),
]

/** Where nothing was submitted, the first moment of the year: any that is not the present one. */
function beginning({ year }: Of): Date {
  const [first] = periodsOf(year)
  if (!first) throw new Error('A year has quarters')
  return startOfDay(firstDay(first))
}

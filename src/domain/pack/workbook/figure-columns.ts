import type { PooledCompanion } from '../../catalogue/companions'
import type { QuarterlyIndicator } from '../../catalogue/indicator'
import { countedIn } from '../../charts/counted-in'
import { kinds } from '../../kinds'
import { type Count, fieldOf } from '../../kinds/count-of'
import { type Figures, numberIn } from '../../kinds/field'
import { sayCompanion } from '../../returns/say-companion'
import type { Estimate } from '../../statistics/estimate'
import { type TableColumn, numbers, texts } from './table-sheet'

/** What stands in the columns of figures of any row: of a quarter, of a year, of all providers together. */
interface FigureRow {
  readonly indicator: QuarterlyIndicator
  readonly figures: Figures
  readonly estimate: Estimate | undefined
}

type Of<Row> = (row: Row) => FigureRow | null

/**
 * Counts and results in columns of one unit each: patients, surveys and days, and a share and a mean in days, never share one. Null, for
 * a row without figures, leaves all empty.
 */
export function figureColumns<Row>(of: Of<Row>): readonly TableColumn<Row>[] {
  const counts = (head: string, unit: string, count: Count, width?: number) =>
    numbers<Row>(head, 'count', (row) => countIn(of(row), unit, count), width)
  const results = (head: string, unit: 'share' | 'days', name: 'value' | 'lower' | 'upper', width?: number) =>
    numbers<Row>(head, unit, (row) => resultIn(of(row), unit, name), width)
  return [
    counts('Patients: numerator', 'patients', 'numerator'),
    counts('Patients: denominator', 'patients', 'denominator'),
    counts('Pairs of scores', 'patients', 'paired', 8),
    counts('Surveys: numerator', 'surveys', 'numerator'),
    counts('Surveys: denominator', 'surveys', 'denominator'),
    results('Share', 'share', 'value', 8),
    results('Share: lower limit', 'share', 'lower', 8),
    results('Share: upper limit', 'share', 'upper', 8),
    counts('Total days', 'days', 'numerator', 8),
    results('Mean days', 'days', 'value', 8),
    results('Mean days: lower limit', 'days', 'lower', 9),
    results('Mean days: upper limit', 'days', 'upper', 9),
  ]
}

/** A count, where it is counted in this unit. */
function countIn(own: FigureRow | null, unit: string, count: Count): number | null {
  if (!own) return null
  const isTotal = count === 'numerator' && kinds[own.indicator.kind].unit === 'days'
  if ((isTotal ? 'days' : countedIn(own.indicator)) !== unit) return null
  return numberIn(own.figures, fieldOf(own.indicator.kind, count)) ?? null
}

function resultIn(
  own: FigureRow | null,
  unit: 'share' | 'days',
  name: 'value' | 'lower' | 'upper',
): number | null {
  return own && kinds[own.indicator.kind].unit === unit ? (own.estimate?.[name] ?? null) : null
}

/** Second shares and what must be known to read the figure, in words. */
export function wordColumns<Row>(
  of: (
    row: Row,
  ) => { readonly companions: readonly PooledCompanion[]; readonly notes: readonly string[] } | null,
): readonly TableColumn<Row>[] {
  const lines = (found: readonly string[]) => (found.length === 0 ? null : found.join('\n'))
  return [
    texts('Second shares', 60, (row) =>
      lines((of(row)?.companions ?? []).map((share) => `${share.label}: ${sayCompanion(share)}`)),
    ),
    texts('What must be known to read it', 40, (row) => lines(of(row)?.notes ?? [])),
  ]
}

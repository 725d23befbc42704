import { kinds } from '../../kinds'
import { type Figures, numberIn } from '../../kinds/field'
import type { QuarterlyIndicator } from '../../catalogue/indicator'
import type { PooledCompanion } from '../../catalogue/companions'
import { sayCompanion } from '../../returns/say-companion'
import type { Estimate } from '../../statistics/estimate'
import { type TableColumn, numbers, texts } from './table-sheet'

/** What stands in the columns of figures of any row: of a quarter, of a year, of all providers together. */
export interface FigureRow {
  readonly indicator: QuarterlyIndicator
  readonly figures: Figures
  readonly estimate: Estimate | undefined
}

type Of<Row> = (row: Row) => FigureRow | null
type Unit = 'share' | 'days'

/** Counts and results in columns of one unit each: a share and a mean in days never share one. Null, for a row without figures, leaves all empty. */
export function figureColumns<Row>(of: Of<Row>): readonly TableColumn<Row>[] {
  const box = (unit: Unit, name: 'numerator' | 'denominator') => (row: Row) => {
    const own = of(row)
    const kind = own && kinds[own.indicator.kind]
    return kind?.unit === unit ? (numberIn(own?.figures ?? {}, kind[name]) ?? null) : null
  }
  const result = (unit: Unit, name: 'value' | 'lower' | 'upper') => (row: Row) => {
    const own = of(row)
    return own && kinds[own.indicator.kind].unit === unit ? (own.estimate?.[name] ?? null) : null
  }
  return [
    numbers('Numerator', 'count', box('share', 'numerator')),
    numbers('Denominator', 'count', box('share', 'denominator')),
    numbers('Pairs', 'count', (row) => numberIn(of(row)?.figures ?? {}, 'paired') ?? null, 7),
    numbers('Share', 'share', result('share', 'value'), 8),
    numbers('Share: lower limit', 'share', result('share', 'lower')),
    numbers('Share: upper limit', 'share', result('share', 'upper')),
    numbers('Total days', 'count', box('days', 'numerator')),
    numbers('Patients who waited', 'count', box('days', 'denominator')),
    numbers('Mean days', 'days', result('days', 'value'), 8),
    numbers('Mean days: lower limit', 'days', result('days', 'lower')),
    numbers('Mean days: upper limit', 'days', result('days', 'upper')),
  ]
}

/** Second shares and what must be known to read the figure, in words. */
export function wordColumns<Row>(
  of: (
    row: Row,
  ) => { readonly companions: readonly PooledCompanion[]; readonly notes: readonly string[] } | null,
): readonly TableColumn<Row>[] {
  const lines = (found: readonly string[]) => (found.length === 0 ? null : found.join('\n'))
  return [
    texts('Second shares', 34, (row) =>
      lines((of(row)?.companions ?? []).map((share) => `${share.label}: ${sayCompanion(share)}`)),
    ),
    texts('What must be known to read it', 40, (row) => lines(of(row)?.notes ?? [])),
  ]
}

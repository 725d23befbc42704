import { kinds } from '@/domain/kinds'
import { numberIn } from '@/domain/kinds/field'
import { toCsv } from '@/domain/exports/csv'
import { sayBaseline, sayRule } from '@/domain/judgement/say-over-time'
import { writeSpan } from '@/domain/periods/span'
import { lastIncludedOf } from '@/domain/returns/say-stamp'
import { toChartPicture } from './to-chart-picture'
import { sayBasis } from '@/domain/returns/say-basis'
import { toDecimals } from '@/domain/statistics/round-half-up'
import type { IndicatorRow, IndicatorView } from './to-indicator-view'

type Cell = string | number | null
type Column = readonly [name: string, cellOf: (row: IndicatorRow) => Cell]

/**
 * One line of all providers as a file, by code: what each gave, how it stands among peers before and after allowing for spread, with
 * the limits for as many patients, and how it went, by which rule, since when and from which baseline. Shares are 0 to 1.
 */
export function toProvidersFile(view: IndicatorView) {
  const { indicator, span, rows, made } = view
  const stamp = lastIncludedOf(made)
  const shared = [indicator.code, indicator.shortTitle, writeSpan(span), ...Object.values(stamp)]
  const columns = [...figureColumns(view), ...peerColumns(view), ...timeColumns]
  const records = rows.map((row) => [...shared, ...columns.map(([, cellOf]) => cellOf(row))])
  const text = toCsv([
    [
      'indicator',
      'indicator_title',
      'period',
      ...Object.keys(stamp),
      ...columns.map(([name]) => name),
      'note',
    ],
    ...records.map(withNote(view)),
  ])
  return { name: `${indicator.code}-${writeSpan(span)}.csv` as const, text }
}

/** How all of them together went, as a picture that is read alone; null where there is nothing to draw. */
export function toProvidersPicture({ nationalChart, indicator, span, made }: IndicatorView) {
  const about = `${indicator.code} ${indicator.shortTitle}, all providers together`
  const text = toChartPicture(nationalChart, about, made)
  return text === null ? null : { name: `${indicator.code}-${writeSpan(span)}.svg` as const, text }
}

/** What the figures must not be taken for stands in every row. */
function withNote({ indicator: { caveat = '' }, amongPeers: { why } }: IndicatorView) {
  return (record: readonly Cell[]) => [
    ...record,
    [caveat, why ?? ''].filter((text) => text !== '').join('. '),
  ]
}

function figureColumns({ indicator }: IndicatorView): readonly Column[] {
  const { unit, numerator, denominator } = kinds[indicator.kind]
  const count = (box: string) => (row: IndicatorRow) => numberIn(row.cell.figures, box) ?? null
  return [
    ['provider', ({ providerCode }) => providerCode],
    ['name', ({ providerName }) => providerName],
    ['state', ({ cell }) => cell.state],
    ['unit', () => unit],
    ['numerator', count(numerator)],
    ['denominator', count(denominator)],
    ['value', (row) => valueOf(count(numerator)(row), count(denominator)(row))],
    ['lower', ({ cell }) => sixDecimals(cell.estimate?.lower)],
    ['upper', ({ cell }) => sixDecimals(cell.estimate?.upper)],
    ['measured_by', ({ cell }) => (cell.state === 'value' ? sayBasis(indicator, cell.figures) : null)],
    ['coverage', ({ cell }) => cell.said.coverage ?? ''],
  ]
}

function peerColumns({ amongPeers }: IndicatorView): readonly Column[] {
  const limit = (level: '95' | '99.8', side: 'lower' | 'upper') => {
    return ({ patients }: IndicatorRow) => sixDecimals(amongPeers.limitsAt(patients ?? 0)?.[level][side])
  }
  return [
    ['among_peers', ({ peer }) => peer.mark],
    ['side', ({ peer }) => peer.side],
    ['method', ({ peer }) => peer.method],
    ['before_spread_score_1', ({ peer }) => peer.byScore],
    ['limit_95_lower', limit('95', 'lower')],
    ['limit_95_upper', limit('95', 'upper')],
    ['limit_99_8_lower', limit('99.8', 'lower')],
    ['limit_99_8_upper', limit('99.8', 'upper')],
    ['phi', () => sixDecimals(amongPeers.phi ?? undefined)],
    ['tau2', () => sixDecimals(amongPeers.tau2 ?? undefined)],
    ['compared', () => amongPeers.compared],
  ]
}

const timeColumns: readonly Column[] = [
  ['over_time', ({ overTime }) => overTime.mark],
  ['rule', ({ overTime: { rule, side } }) => (rule && side ? sayRule(rule, side) : null)],
  ['since', ({ overTime }) => overTime.since],
  ['baseline', ({ overTime }) => sayBaseline(overTime)],
  ['flag', ({ flag }) => flag?.kind ?? null],
  ['local_threshold', ({ threshold }) => threshold?.value ?? null],
  ['local_direction', ({ threshold }) => threshold?.direction ?? null],
  ['assurance', ({ assured }) => assured?.assurance ?? null],
]

/** Worked out from the counts, as everywhere, without the zeros at the end. */
function valueOf(numerator: Cell, denominator: Cell): number | null {
  if (typeof numerator !== 'number' || typeof denominator !== 'number' || denominator === 0) return null
  return Number(toDecimals(numerator, denominator, 6))
}

function sixDecimals(value: number | undefined): number | null {
  return value === undefined ? null : Number(toDecimals(value, 1, 6))
}

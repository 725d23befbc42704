import { fieldId } from '../catalogue/field-id'
import type { QuarterlyIndicator } from '../catalogue/indicator'
import { type KindName, kinds } from '../kinds'
import { compareFigures } from '../kinds/compare-figures'
import { type Figures, numberIn } from '../kinds/field'
import type { EarlierFigures, LineContext } from '../kinds/line-context'
import { sayPeriod } from '../periods/format'
import { sayShare } from '../statistics/format-share'
import { type Finding, warning } from '../forms/finding'
import type { ResolvedLine } from './resolve-lines'

/** So many patients make 0% or 100% unlikely. */
const MANY = 20
/** A change of fewer patients than this is never asked about. */
const NOTABLE = 10

/**
 * C17, C18 and C19, which are asked of every line: its figures beside last quarter's, and extremes. How many there are is
 * not asked again where the number was filled in from another line: one fact needs one explanation.
 */
export function lineWarnings(
  { indicator, filled }: Pick<ResolvedLine, 'indicator' | 'filled'>,
  state: 'value' | 'nil',
  figures: Figures,
  { before }: LineContext,
): Finding[] {
  const counts = countsOf(indicator.kind, figures)
  if (!counts) return []
  return [
    ...(before && state === 'value' ? farFromBefore(indicator, figures, before) : []),
    ...(before && !filled.includes(kinds[indicator.kind].denominator)
      ? otherSize(indicator, state, counts.d, before)
      : []),
    ...(state === 'value' ? extreme(indicator, counts) : []),
  ]
}

interface Counts {
  readonly n: number
  readonly d: number
}

function countsOf(kind: KindName, figures: Figures): Counts | null {
  const [n, d] = [numberIn(figures, kinds[kind].numerator), numberIn(figures, kinds[kind].denominator)]
  return n === undefined || d === undefined ? null : { n, d }
}

/** C17: a share that differs by more than chance. Means have warnings of their own. `before` was measured as these figures are. */
function farFromBefore(
  { code, kind }: QuarterlyIndicator,
  figures: Figures,
  { period, figures: former }: EarlierFigures,
): Finding[] {
  const { numerator, unit } = kinds[kind]
  const [now, then] = [countsOf(kind, figures), countsOf(kind, former)]
  if (unit !== 'share' || !now || !then) return []
  const { verdict } = compareFigures(kind, former, figures) ?? {}
  if (verdict !== 'higher' && verdict !== 'lower') return []
  const message =
    `${sayCounts(now)} is further from the ${sayCounts(then)} of ${sayPeriod(period)} than chance explains. Check both ` +
    'numbers; if they are right, say what changed.'
  return [warning('C17', fieldId(code, numerator), message)]
}

/** C18: many more, or many fewer, were counted than last quarter. */
function otherSize(
  indicator: QuarterlyIndicator,
  state: 'value' | 'nil',
  d: number,
  { period, figures }: EarlierFigures,
): Finding[] {
  const then = countsOf(indicator.kind, figures)?.d
  if (then === undefined) return []
  const change = Math.abs(d - then)
  if (change < NOTABLE || change * 2 <= then) return []
  const { denominator } = kinds[indicator.kind]
  const now = state === 'nil' ? 'None' : String(d)
  const message =
    `${now} this quarter after ${then} in ${sayPeriod(period)} is a change of more than half. Check the number; if it is ` +
    'right, say what changed.'
  return [warning('C18', fieldId(indicator.code, state === 'nil' ? 'state' : denominator), message)]
}

/** C19: nobody or everybody, among many. */
function extreme({ code, kind, unremarkable = [] }: QuarterlyIndicator, { n, d }: Counts): Finding[] {
  const { unit, numerator } = kinds[kind]
  if (unit !== 'share' || d < MANY) return []
  const isExtreme =
    (n === 0 && !unremarkable.includes('nobody')) || (n === d && !unremarkable.includes('everybody'))
  if (!isExtreme) return []
  const message = `${sayCounts({ n, d })} is unusual for so many. Check both numbers; if they are right, say why.`
  return [warning('C19', fieldId(code, numerator), message)]
}

function sayCounts({ n, d }: Counts): string {
  return `${n} of ${d} (${sayShare(n, d)})`
}

import type { QuarterlyIndicator } from '../catalogue/indicator'
import { areAlike } from '../catalogue/unlike-figures'
import { kinds } from '../kinds'
import { type Figures, numberIn } from '../kinds/field'
import type { LineContext } from '../kinds/line-context'
import { addQuarters } from '../periods/period'
import { countedFigures, earlierOf, lastAlike, lastWithFigures } from './history'
import type { ReturnKey } from './quarterly-return'
import type { Rulebook, ResolvedLine } from './resolve-lines'
import { completionRuleIn } from './service-profile'

/** What the rules of one line may look at around it. */
export function lineContext(
  { history, profile }: Rulebook,
  { period }: ReturnKey,
  lines: readonly ResolvedLine[],
  own: ResolvedLine,
): LineContext {
  const { indicator, line } = own
  // With nothing to count nothing was measured, so nothing is unlike it.
  const last =
    line.state === 'value'
      ? lastAlike(history, indicator, period, line.figures)
      : lastWithFigures(history, indicator, period)
  return {
    before: last && { period: last.period, figures: last.figures },
    year: yearOf(history, own, { period }),
    other: (code) => countedOf(lines, code),
    labelOf: (field) => own.boxes[field]?.label ?? field,
    completionRule: completionRuleIn(profile, indicator.offeredWith, period),
  }
}

/** The figures of a line of this return, with nothing to count as zeros; null when it says neither. */
export function countedOf(lines: readonly ResolvedLine[], code: string): Figures | null {
  const resolved = lines.find(({ indicator }) => indicator.code === code)
  return resolved ? countedFigures(resolved.indicator, resolved.line) : null
}

/** This quarter and the three before it; null unless each is known under the same definition and was measured alike. */
export function yearOf(
  history: Rulebook['history'],
  { indicator, line }: Pick<ResolvedLine, 'indicator' | 'line'>,
  { period }: Pick<ReturnKey, 'period'>,
): readonly Figures[] | null {
  const now = countedFigures(indicator, line)
  const earlier = [1, 2, 3].map((back) => figuresIn(history, indicator, addQuarters(period, -back), period))
  const known = [now, ...earlier].filter((figures) => figures !== null)
  const withFigures = known.filter(
    (figures) => (numberIn(figures, kinds[indicator.kind].denominator) ?? 0) > 0,
  )
  return known.length === 4 && areAlike(indicator, withFigures) ? known : null
}

function figuresIn(
  history: Rulebook['history'],
  indicator: QuarterlyIndicator,
  wanted: ReturnKey['period'],
  period: ReturnKey['period'],
): Figures | null {
  const line = earlierOf(history, indicator, period).find((earlier) => earlier.period === wanted)
  return line ? countedFigures(indicator, line) : null
}

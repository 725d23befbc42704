import type { QuarterlyIndicator } from '../catalogue/indicator'
import type { Figures } from '../kinds/field'
import type { LineContext } from '../kinds/line-context'
import { addQuarters } from '../periods/period'
import { countedFigures, earlierOf, lastWithFigures } from './history'
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
  const last = lastWithFigures(history, own.indicator, period)
  return {
    before: last && { period: last.period, figures: last.figures },
    year: yearOf(history, own, { period }),
    other: (code) => countedOf(lines, code),
    completionRule: completionRuleIn(profile, own.indicator.offeredWith, period),
  }
}

/** The figures of a line of this return, with nothing to count as zeros; null when it says neither. */
export function countedOf(lines: readonly ResolvedLine[], code: string): Figures | null {
  const settled = lines.find(({ indicator }) => indicator.code === code)
  return settled ? countedFigures(settled.indicator, settled.line) : null
}

/** This quarter and the three before it; null unless each of them is known under the same definition. */
export function yearOf(
  history: Rulebook['history'],
  { indicator, line }: Pick<ResolvedLine, 'indicator' | 'line'>,
  { period }: Pick<ReturnKey, 'period'>,
): readonly Figures[] | null {
  const now = countedFigures(indicator, line)
  const earlier = [1, 2, 3].map((back) => figuresIn(history, indicator, addQuarters(period, -back), period))
  const known = [now, ...earlier].filter((figures) => figures !== null)
  return known.length === 4 ? known : null
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

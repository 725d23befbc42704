import type { QuarterlyIndicator } from '../catalogue/indicator'
import { kinds } from '../kinds'
import { type Figures, numberIn } from '../kinds/field'
import type { Estimate } from '../statistics/estimate'
import { FEWEST } from '../statistics/share'

/** What was reported of a line, and what it comes to. */
interface Figure {
  readonly indicator: QuarterlyIndicator
  readonly figures: Figures
  readonly estimate: Estimate | undefined
}

/** Whether a figure is compared with others at all: only where it has an interval, and enough patients to ask about. */
export function isJudged({ indicator, figures, estimate }: Figure): boolean {
  const { lower, upper } = estimate ?? {}
  const patients = numberIn(figures, kinds[indicator.kind].denominator) ?? 0
  return lower !== undefined && upper !== undefined && patients >= FEWEST
}

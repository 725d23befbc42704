import { kinds } from '../kinds'
import type { NationalRow } from '../pack/national-row'
import { roundHalfUp } from '../statistics/round-half-up'
import type { SharedFigures, SharedRow } from './shared-row'

/**
 * What the rows of a line that are shown come to: sums of rounded counts, and never of exact ones, so that taking parts away from it leaves
 * what is shown already. Null where figures must not be added together, or fewer than two are shown.
 */
export function sumOfShared(
  { indicator, pooled }: NationalRow,
  rows: readonly SharedRow[],
): SharedRow | null {
  const shown = rows.flatMap((row) =>
    row.indicator.code === indicator.code && row.figures && row.figures !== 'withheld' ? [row.figures] : [],
  )
  if (Object.keys(pooled.figures).length === 0 || shown.length < 2) return null
  return {
    ...{
      provider: null,
      indicator,
      definitionVersion: pooled.definitionVersion,
      state: 'value',
      status: null,
    },
    figures: kinds[indicator.kind].unit === 'days' ? sumOfWaits(shown) : sumOfShares(shown),
    ...{ quarters: null, quartersExpected: null },
  }
}

function sumOfShares(shown: readonly SharedFigures[]): SharedFigures {
  const add = (of: (figures: SharedFigures) => number | null) =>
    shown.reduce((sum, each) => sum + (of(each) ?? 0), 0)
  return {
    numerator: add(({ numerator }) => numerator),
    denominator: add(({ denominator }) => denominator),
    meanDays: null,
  }
}

/** The mean of the means that are shown, each weighed by its rounded patients. */
function sumOfWaits(shown: readonly SharedFigures[]): SharedFigures {
  const patients = shown.reduce((sum, { denominator }) => sum + denominator, 0)
  const days = shown.reduce((sum, { denominator, meanDays }) => sum + denominator * (meanDays ?? 0), 0)
  return {
    numerator: null,
    denominator: patients,
    meanDays: patients > 0 ? roundHalfUp(days, patients, 0) : null,
  }
}

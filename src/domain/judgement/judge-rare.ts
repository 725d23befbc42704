import type { QuarterlyIndicator } from '../catalogue/indicator'
import { type RareQuarter, rareQuarter, whyNotJudged } from '../pooling/rare-quarter'
import type { OverTime } from './judged-quarters'
import type { Valued } from './segments'

const WHY =
  'Events are too rare for control limits: a quarter is judged by Fisher’s exact test against all quarters before it'

/** Each stretch by itself, so that nothing before a break counts as usual; the mark is that of the last one. At least one. */
export function judgeRareSegments(
  indicator: QuarterlyIndicator,
  segments: readonly (readonly Valued[])[],
): OverTime {
  const judged = segments.map((quarters) => judgeRare(indicator, quarters))
  const last = judged.at(-1)
  if (!last) throw new Error('A run has at least one stretch')
  return {
    ...last,
    segments: judged.flatMap((each) => each.segments),
    points: judged.flatMap((each) => each.points),
  }
}

/**
 * A rare event: no limits and no mark of common cause. The last quarter is marked only where it has more events than chance leaves
 * plausible, one time in 200, after all quarters before it together. At least one quarter.
 */
function judgeRare(indicator: QuarterlyIndicator, quarters: readonly Valued[]): OverTime {
  const lines = quarters.map(({ period, figures, definitionVersion }) => ({
    ...{ period, figures, definitionVersion, indicator: indicator.code, state: 'value' as const },
  }))
  const judged = quarters.map(({ period }) => rareQuarter(indicator, period, lines))
  const [first, last, latest] = [quarters[0], quarters.at(-1), judged.at(-1) ?? null]
  if (!first || !last) throw new Error('A stretch has at least one quarter')
  const isBeyond = latest?.isBeyond === true
  const before = quarters.at(-2)
  return {
    chart: 'rare',
    ...(isBeyond
      ? { mark: 'worse', side: 'high', rule: 'rare-quarter', since: last.period }
      : { mark: null, side: null, rule: null, since: null }),
    baseline: latest && before ? { from: first.period, to: before.period, quarters: latest.quarters } : null,
    segments: [{ from: first.period, to: last.period, ...noLimits }],
    points: quarters.map(({ period, value }, index) => ({
      ...{ period, value, ...noticedIn(judged[index] ?? null) },
    })),
    hasFigures: true,
    why: isBeyond ? null : sayWhy(latest ? null : whyNotJudged(indicator, last.period, lines)),
  }
}

const noLimits = { centre: null, lower: null, upper: null, why: `${WHY}.` }

function sayWhy(notJudged: string | null): string {
  return notJudged ? `${WHY}. ${notJudged}` : `${WHY}.`
}

function noticedIn(quarter: RareQuarter | null) {
  return quarter?.isBeyond
    ? { signals: ['rare-quarter' as const], isBetter: false }
    : { signals: [], isBetter: null }
}

import { median } from '../charts/median'
import { sayCount } from '../say-count'
import { FEWEST } from '../statistics/share'
import { type ControlLimits, type Signal, controlSignals, xmrLimits } from '../statistics/xmr'
import type { JudgedPoint, OverTime, Segment } from './judged-quarters'
import type { Valued } from './segments'

/** With fewer, limits would move with each further quarter. */
const FEWEST_FOR_LIMITS = 13

interface JudgedSegment {
  readonly segment: Segment
  readonly quarters: readonly Valued[]
  readonly signals: readonly (readonly Signal[])[]
}

/** Each stretch by itself; the mark is that of the last quarter of the last one. At least one quarter. */
export function judgeSegments(segments: readonly (readonly Valued[])[], lowerIsBetter: boolean): OverTime {
  const judged = segments.map(judgeSegment)
  const last = judged.at(-1)
  const points = judged.flatMap((each) => toPoints(each, lowerIsBetter))
  const latest = points.at(-1)
  if (!last || !latest) throw new Error('A stretch has at least one quarter')
  const isLimited = last.segment.lower !== null
  const { from, to } = last.segment
  return {
    ...{ chart: isLimited ? 'xmr' : 'run', ...markOf(last, latest, lowerIsBetter) },
    baseline: isLimited ? { from, to, quarters: last.quarters.length } : null,
    segments: judged.map(({ segment }) => segment),
    points,
    hasFigures: true,
    why: last.segment.why ?? sayConstant(last.segment),
  }
}

function judgeSegment(quarters: readonly Valued[]): JudgedSegment {
  const values = quarters.map(({ value }) => value)
  const why = whyNoLimits(quarters)
  const limits = why === null ? xmrLimits(values) : null
  const centre = limits?.centre ?? median(values) ?? 0
  return {
    segment: { ...endsOf(quarters), ...spreadOf(limits), centre, why },
    quarters,
    signals: controlSignals(values, centre, limits),
  }
}

function spreadOf(limits: ControlLimits | null) {
  return { lower: limits?.lower ?? null, upper: limits?.upper ?? null }
}

function endsOf(quarters: readonly Valued[]) {
  const [first, last] = [quarters[0], quarters.at(-1)]
  if (!first || !last) throw new Error('A stretch has at least one quarter')
  return { from: first.period, to: last.period }
}

function whyNoLimits(quarters: readonly Valued[]): string | null {
  const count = quarters.length
  if (count < FEWEST_FOR_LIMITS)
    return `No limits and no mark: they need ${FEWEST_FOR_LIMITS} quarters that may be compared, and there ${count === 1 ? 'is 1' : `are ${count}`}.`
  const size = median(quarters.map((quarter) => quarter.size)) ?? 0
  return size < FEWEST
    ? `No limits and no mark: half of the ${sayCount(count, 'quarter')} rest on fewer than ${FEWEST}.`
    : null
}

function sayConstant({ lower, upper }: Segment): string | null {
  return lower !== null && lower === upper
    ? 'Every quarter is the same: the limits equal the mean, so no quarter can be marked.'
    : null
}

function toPoints({ quarters, signals }: JudgedSegment, lowerIsBetter: boolean): readonly JudgedPoint[] {
  return quarters.map(({ period, value }, index) => {
    const noticed = signals[index] ?? []
    return {
      ...{ period, value, signals: noticed.map(({ rule }) => rule) },
      isBetter: noticed.length === 0 ? null : noticed.some((signal) => isBetter(signal, lowerIsBetter)),
    }
  })
}

function isBetter({ side }: Signal, lowerIsBetter: boolean): boolean {
  return (side === 'low') === lowerIsBetter
}

/** What the last quarter was noticed by. Where rules disagree the improvement is shown; of several the one that began first. */
function markOf(
  { quarters, signals, segment }: JudgedSegment,
  latest: JudgedPoint,
  lowerIsBetter: boolean,
): Pick<OverTime, 'mark' | 'side' | 'rule' | 'since'> {
  const none = { side: null, rule: null, since: null }
  if (segment.lower === null) return { mark: null, ...none }
  const shown = (signals.at(-1) ?? []).filter((signal) => isBetter(signal, lowerIsBetter) === latest.isBetter)
  const [first] = shown.toSorted((left, right) => left.from - right.from)
  if (!first) return { mark: 'common', ...none }
  return {
    mark: latest.isBetter ? 'better' : 'worse',
    ...{ side: first.side, rule: first.rule, since: quarters[first.from]?.period ?? null },
  }
}

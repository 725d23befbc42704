import { median } from '@/domain/charts/median'
import { groupBy } from '@/domain/group-by'

/** What a process held in memory at a moment. */
export interface Sample {
  /** Seconds since the load began. */
  readonly at: number
  readonly mib: number
}

/** This share of the time, half a minute of a quarter of an hour, is so long that a collection of garbage falls into it. */
const SPAN = 1 / 30
/** More than that of the level in an hour is growth, */
const MOST_AN_HOUR = 0.1
/** or this many MiB, of a process so small that a tenth of it is what its compiler still adds, */
const MOST_MIB_AN_HOUR = 16
/** where it is no chance: one in a hundred of the courses that go nowhere has so many deviations or more. */
const SURE = 2.33

/** What became of the memory of a process. */
export interface Course {
  /** Middles of the first thirtieth of the time, of the one in its middle, and of the last one, in MiB. */
  readonly start: number
  readonly middle: number
  readonly end: number
  /** How much the floor grows in an hour, as a share of its level. */
  readonly hourly: number
  readonly isFlat: boolean
}

/**
 * Whether a process holds what it held. Looked at are the last two thirds of the time: before that everything is loaded and compiled
 * for the first time. Garbage makes a saw-tooth of the memory, whose lowest points show what is kept; so the line goes through the
 * lowest sample of each thirtieth, by the median of the slopes between all pairs of them, which a few odd points do not turn.
 *
 * It grows where that is too steep, and more of the pairs rise than would by chance.
 *
 * Sources: of the slope H. Theil, "A rank-invariant method of linear and polynomial regression analysis", Proc. Kon. Ned. Akad. v.
 * Wetensch. A 53 (1950), and P. K. Sen, "Estimates of the regression coefficient based on Kendall's tau", J. Am. Stat. Assoc. 63
 * (1968); of the pairs H. B. Mann, "Nonparametric tests against trend", Econometrica 13 (1945).
 */
export function judgeCourse(samples: readonly Sample[]): Course {
  const over = samples.at(-1)?.at ?? 0
  const span = over * SPAN
  const floor = floorOf(
    samples.filter(({ at }) => at >= over / 3),
    span,
  )
  const slopes = slopesOf(floor)
  const [grown, level] = [known(median(slopes)) * 3600, levelOf(floor)]
  const isLittle = grown < Math.max(MOST_AN_HOUR * level, MOST_MIB_AN_HOUR)
  return {
    start: levelOf(samples.filter(({ at }) => at <= span)),
    middle: levelOf(samples.filter(({ at }) => Math.abs(at - over / 2) <= span / 2)),
    end: levelOf(samples.filter(({ at }) => at >= over - span)),
    ...{ hourly: grown / level, isFlat: isLittle || deviationsOf(slopes, floor.length) < SURE },
  }
}

/** The lowest sample of each span, the last of which may be a short one. */
function floorOf(samples: readonly Sample[], seconds: number): readonly Sample[] {
  const spans = groupBy(samples, ({ at }) => String(Math.floor(at / seconds)))
  return [...spans.values()].map((span) => span.reduce((low, each) => (each.mib < low.mib ? each : low)))
}

/** MiB a second between all pairs. */
function slopesOf(samples: readonly Sample[]): readonly number[] {
  return samples.flatMap((one, index) =>
    samples.slice(index + 1).map((other) => (other.mib - one.mib) / (other.at - one.at)),
  )
}

/** How many standard deviations more of the pairs of so many samples rise than fall, of a course that goes nowhere. */
function deviationsOf(slopes: readonly number[], count: number): number {
  const risen = slopes.reduce((sum, slope) => sum + Math.sign(slope), 0)
  return (risen - 1) / Math.sqrt((count * (count - 1) * (2 * count + 5)) / 18)
}

const levelOf = (samples: readonly Sample[]) => known(median(samples.map(({ mib }) => mib)))

function known(middle: number | null): number {
  if (middle === null) throw new Error('There are too few samples to say how the memory went')
  return middle
}

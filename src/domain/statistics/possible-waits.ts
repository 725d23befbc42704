import { type Ranks, type WaitSummary, ranksOf, roundedBy } from './wait-ranks'

export interface Range {
  readonly least: number
  readonly most: number
}

/**
 * Between which bounds the total of such waits lies, whatever it was said to be: sorted, each wait has a least and a most,
 * and the total is between their sums. Null where no waits can be so.
 */
export function possibleTotal(summary: WaitSummary): Range | null {
  const ranks = ranksOf(summary)
  if (ranks.some(({ lowest, highest }) => lowest > highest)) return null
  const sum = (bound: 'lowest' | 'highest') => ranks.reduce((all, each) => all + each.count * each[bound], 0)
  return { least: sum('lowest'), most: sum('highest') }
}

/**
 * Between which bounds the standard deviation of two or more such waits lies; the least is that of the patients themselves
 * (divided by n), the most that of a sample (by n - 1), since either may have been given. Null where no waits can be so.
 * The least squares stand at one common value, as far as the bounds of each rank let them; the most have all lower ranks at
 * their least and all higher ones at their most, with one between, because any two waits that could move apart would add to them.
 */
export function possibleDeviation(summary: WaitSummary): Range | null {
  const bounds = [summary, { ...summary, median: undefined }].map((of) => squaresOf(of))
  if (bounds.some((squares) => squares === null)) return null
  const squares = bounds.filter((each) => each !== null)
  const { patients } = summary
  return {
    least: Math.sqrt(Math.max(...squares.map(({ least }) => least)) / patients),
    most: Math.sqrt(Math.min(...squares.map(({ most }) => most)) / (patients - 1)),
  }
}

function squaresOf(summary: WaitSummary): Range | null {
  const { patients, total } = summary
  const range = possibleTotal(summary)
  if (!range || total < range.least || total > range.most) return null
  const mean = total / patients
  const ranks = ranksOf(summary).map((each) => ({
    ...each,
    highest: Number.isFinite(each.highest) ? each.highest : Math.max(each.lowest, total),
  }))
  const least = squaredAbout(mean, drawnTogether(ranks, total))
  return { least, most: squaredAbout(mean, drawnApart(ranks, total)) + 2 * apartInTheMiddle(summary) ** 2 }
}

type Placed = readonly { readonly count: number; readonly at: number }[]

function squaredAbout(mean: number, placed: Placed): number {
  return placed.reduce((sum, { count, at }) => sum + count * (at - mean) ** 2, 0)
}

/** All at one value, or as near to it as their bounds allow; the value at which they add up to the total. */
function drawnTogether(ranks: readonly Ranks[], total: number): Placed {
  const at = (value: number) =>
    ranks.map(({ count, lowest, highest }) => ({ count, at: Math.min(highest, Math.max(lowest, value)) }))
  const sum = (value: number) => at(value).reduce((all, each) => all + each.count * each.at, 0)
  const turns = ranks
    .flatMap(({ lowest, highest }) => [lowest, highest])
    .toSorted((one, other) => one - other)
  const next = turns.findIndex((value) => sum(value) >= total)
  const [below, above] = [turns[next - 1], turns[next]]
  if (above === undefined) return at(turns.at(-1) ?? 0)
  if (below === undefined) return at(above)
  const rise = sum(above) - sum(below)
  return at(rise > 0 ? below + ((total - sum(below)) / rise) * (above - below) : above)
}

/** From the lowest rank on at their least, until the total is met; all above at their most. */
function drawnApart(ranks: readonly Ranks[], total: number): Placed {
  let excess = ranks.reduce((sum, { count, highest }) => sum + count * highest, 0) - total
  return ranks.flatMap(({ count, lowest, highest }) => {
    const width = highest - lowest
    const lowered = width > 0 ? Math.min(count, Math.floor(excess / width)) : count
    const between = lowered < count ? Math.max(0, excess - lowered * width) : 0
    excess -= lowered * width + between
    return [
      { count: lowered, at: lowest },
      ...(lowered < count
        ? [
            { count: 1, at: highest - between },
            { count: count - lowered - 1, at: highest },
          ]
        : []),
    ]
  })
}

/** The two in the middle of an even number are as far from their mean, the median, as the range allows; else 0. */
function apartInTheMiddle({ patients, total, shortest = 0, longest = total, median }: WaitSummary): number {
  if (median === undefined || patients % 2 === 1) return 0
  return Math.max(0, Math.min(median - shortest, longest - median)) + roundedBy(median)
}

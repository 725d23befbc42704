/** What is said of waits in whole days; what is not given is undefined. */
export interface WaitSummary {
  readonly patients: number
  readonly total: number
  readonly shortest?: number | undefined
  readonly longest?: number | undefined
  readonly median?: number | undefined
  /** How many waited longer than a limit. */
  readonly over?: { readonly limit: number; readonly patients: number } | undefined
}

/** Neighbours among the waits in order, between the same two bounds. */
export interface Ranks {
  readonly count: number
  readonly lowest: number
  /** Infinity where nothing bounds it. */
  readonly highest: number
}

/** Half a unit of the last decimal that was typed, by which a rounded number may differ from what it was: 0.05 for 12.5. */
export function roundedBy(typed: number): number {
  const decimals = String(typed).split('.')[1]?.length ?? 0
  return 0.5 / 10 ** decimals
}

/** The ranks of the waits, from the shortest to the longest, with what bounds each. */
export function ranksOf(summary: WaitSummary): readonly Ranks[] {
  const { patients, over } = summary
  const [lower, upper] = middle(patients)
  const starts = [
    1,
    2,
    lower,
    lower + 1,
    upper,
    upper + 1,
    patients,
    ...(over ? [patients - over.patients + 1] : []),
  ]
  const turns = [...new Set(starts)].filter((rank) => rank >= 1 && rank <= patients).toSorted((a, b) => a - b)
  return turns.map((rank, place) => ({
    count: (turns[place + 1] ?? patients + 1) - rank,
    ...boundsOf(summary, rank),
  }))
}

/** The ranks of the one or two waits that make the median. */
function middle(patients: number): readonly [number, number] {
  return [Math.floor((patients + 1) / 2), Math.floor(patients / 2) + 1]
}

/** Each bound that is known of a wait by its place in the order, the narrowest of them. */
function boundsOf(summary: WaitSummary, rank: number): Pick<Ranks, 'lowest' | 'highest'> {
  const [lower, upper] = middle(summary.patients)
  const byMedian = boundsByMedian(summary, rank)
  // Of two in the middle only their sum is known: each counts as half of it, whatever else bounds it.
  const isHalf = summary.median !== undefined && lower < upper && (rank === lower || rank === upper)
  const all = isHalf ? [byMedian] : [byMedian, boundsByEnds(summary, rank), boundsByLimit(summary, rank)]
  return {
    lowest: Math.max(0, ...all.map(([lowest]) => lowest)),
    highest: Math.min(...all.map(([, highest]) => highest)),
  }
}

type Bounds = readonly [lowest: number, highest: number]

function boundsByMedian({ patients, median }: WaitSummary, rank: number): Bounds {
  if (median === undefined) return [0, Infinity]
  const [lower, upper] = middle(patients)
  return [
    rank >= lower ? median - roundedBy(median) : 0,
    rank <= upper ? median + roundedBy(median) : Infinity,
  ]
}

function boundsByEnds({ patients, shortest, longest }: WaitSummary, rank: number): Bounds {
  const lowest = rank === patients ? (longest ?? shortest) : shortest
  const highest = rank === 1 ? (shortest ?? longest) : longest
  return [lowest ?? 0, highest ?? Infinity]
}

function boundsByLimit({ patients, over }: WaitSummary, rank: number): Bounds {
  if (!over) return [0, Infinity]
  return rank > patients - over.patients ? [over.limit + 1, Infinity] : [0, over.limit]
}

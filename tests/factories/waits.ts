import type { Figures } from '@/domain/kinds/field'

/** What a service would say of the waits of its patients, each in whole days; nothing is said of nobody. */
export function summaryOfWaits(
  waits: readonly number[],
  {
    decimals = 2,
    limit = 126,
    isSample = true,
  }: { decimals?: number; limit?: number; isSample?: boolean } = {},
) {
  const sorted = waits.toSorted((one, other) => one - other)
  const [count, total] = [sorted.length, sorted.reduce((sum, wait) => sum + wait, 0)]
  const mean = total / count
  const squares = sorted.reduce((sum, wait) => sum + (wait - mean) ** 2, 0)
  const [lower = 0, upper = 0] = [sorted[Math.ceil(count / 2) - 1], sorted[Math.floor(count / 2)]]
  const rounded = (value: number) => Math.round(value * 10 ** decimals) / 10 ** decimals
  return {
    ...{ patients: count, totalDays: total, shortest: sorted[0] ?? 0, longest: sorted.at(-1) ?? 0 },
    median: rounded((lower + upper) / 2),
    ...(count > 1 && { standardDeviation: rounded(Math.sqrt(squares / (isSample ? count - 1 : count))) }),
    over126: sorted.filter((wait) => wait > limit).length,
  } satisfies Figures
}

/** Every list of so many whole waits up to the longest, in order. */
export function everyListOf(count: number, longest: number, from = 0): number[][] {
  if (count === 0) return [[]]
  return Array.from({ length: longest - from + 1 }, (_, index) => from + index).flatMap((first) =>
    everyListOf(count - 1, longest, first).map((rest) => [first, ...rest]),
  )
}

/** The boxes of a waiting time that need not be filled. */
export const OPTIONAL = ['shortest', 'median', 'longest', 'standardDeviation', 'over126'] as const

/** Days and patients, with some of the other figures. */
export function withSome(figures: Figures, names: readonly string[]): Figures {
  return Object.fromEntries(
    Object.entries(figures).filter(([name]) => ['patients', 'totalDays', ...names].includes(name)),
  )
}

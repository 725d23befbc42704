import { listed } from './listed'

/** A stretch of time by its name in a sentence, and its interval where it has one. */
interface Stretch {
  readonly name: string
  readonly interval?: string | undefined
}

/** The intervals of several stretches of time as one sentence; those that are the same are named together. */
export function sayIntervals(stretches: readonly Stretch[]): string | null {
  const intervals = [...new Set(stretches.flatMap(({ interval }) => interval ?? []))]
  if (intervals.length === 0) return null
  const said = intervals.map((interval) => {
    const names = stretches.filter((stretch) => stretch.interval === interval).map(({ name }) => name)
    return `${interval} for ${listed(names)}`
  })
  return `Chance alone leaves plausible: ${said.join('; ')} (95% ${intervals.length === 1 ? 'interval' : 'intervals'}).`
}

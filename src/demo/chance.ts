/** Draws that look like chance, and are the same again whenever they begin with the same words. */
export interface Chance {
  /** From `least` up to `most`. */
  readonly between: (least: number, most: number) => number
  /** How many of so many, each with the same share. */
  readonly ofMany: (many: number, share: number) => number
  /** A count with this mean: of three where it is rare, else as arrivals fall (Poisson). */
  readonly about: (mean: number) => number
  /** Whole days, half of them above `middle` and a few of them far above (log-normal). */
  readonly skewed: (middle: number) => number
}

/** How far waits spread, as the standard deviation of their logarithms. */
const SPREAD = 0.6

export function chanceOf(words: string): Chance {
  const next = mulberry32(hashOf(words))
  const ofMany = (many: number, share: number) =>
    Array.from({ length: many }, next).filter((drawn) => drawn < share).length
  return {
    between: (least, most) => least + next() * (most - least),
    ofMany,
    about: (mean) => (mean < 3 ? ofMany(3, mean / 3) : arrivals(next, mean)),
    skewed: (middle) => Math.max(1, Math.round(middle * Math.exp(SPREAD * bell(next)))),
  }
}

/** Tommy Ettinger's generator of 32 bits. */
function mulberry32(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** FNV-1a. */
function hashOf(words: string): number {
  return Array.from(words).reduce(
    (hash, letter) => Math.imul(hash ^ letter.charCodeAt(0), 0x01000193),
    0x811c9dc5,
  )
}

/** Knuth's way of counting arrivals; good for means of a few hundred. */
function arrivals(next: () => number, mean: number): number {
  const end = Math.exp(-mean)
  let count = 0
  for (let product = next(); product > end; product *= next()) count += 1
  return count
}

/** Box and Muller's normal draw. */
function bell(next: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())
}

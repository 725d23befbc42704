import { logChoose } from './log-gamma'
import type { Share } from './share'

/** Tables as improbable as the one that was seen differ from it only in the last digits. */
const ALIKE = 1 + 1e-7

/**
 * Fisher's exact test, two-sided: how probable it is, were there no difference, that two shares lie as far apart as these, which
 * is the sum over all tables with the same margins that are no more probable than this one (Fisher 1935, The Design of
 * Experiments; Agresti 2013, Categorical Data Analysis, 3.5).
 */
export function fisherTwoSided(before: Share, after: Share): number {
  const tables = tablesLike(before, after)
  const seen = tables.find(({ events }) => events === after.numerator)?.probability ?? 0
  return sum(tables.filter(({ probability }) => probability <= seen * ALIKE))
}

/** The same on one side: how probable it is, were there no difference, that `after` has as many events as this or more. */
export function fisherMore(before: Share, after: Share): number {
  return sum(tablesLike(before, after).filter(({ events }) => events >= after.numerator))
}

interface Table {
  readonly events: number
  readonly probability: number
}

/** Every number of events that `after` could have had of all, with its hypergeometric probability. */
function tablesLike(before: Share, after: Share): readonly Table[] {
  const of = before.denominator + after.denominator
  const events = before.numerator + after.numerator
  const [least, most] = [Math.max(0, events - before.denominator), Math.min(events, after.denominator)]
  return Array.from({ length: most - least + 1 }, (_, index) => {
    const own = least + index
    const ways = logChoose(after.denominator, own) + logChoose(before.denominator, events - own)
    return { events: own, probability: Math.exp(ways - logChoose(of, events)) }
  })
}

function sum(tables: readonly Table[]): number {
  return Math.min(
    1,
    tables.reduce((total, { probability }) => total + probability, 0),
  )
}

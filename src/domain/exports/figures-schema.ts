import { z } from 'zod'
import { kinds } from '../kinds'
import type { Framework } from '../catalogue/framework'
import { isQuarterly } from '../catalogue/indicator'

const count = z.int().nonnegative()
export const nothing = z.null()
export const text = z.string().nullable()
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/**
 * A count that is a part of another of its object: not above it. JSON Schema compares no two numbers, so it says this by a word of its own,
 * `notAbove`, which a reader that does not know it passes over, and which is one line in one that takes words (docs/adr/0060).
 */
function partOf(whole: string) {
  return count.meta({ notAbove: whole })
}

const secondShare = z
  .strictObject({
    label: z.string(),
    part: partOf('whole'),
    whole: z.int().positive(),
    quarters: z.int().positive().describe('Quarters that gave all its boxes; the share rests on no other.'),
  })
  .refine(({ part, whole }) => part <= whole)

const share = z.number().min(0).max(1)
const days = z.number().nonnegative()

/** The figures of a line of which there are some, by what it is worked out as. */
export const figuresOf = {
  share: {
    ...{ numerator: partOf('denominator'), denominator: count.positive(), method: z.literal('wilson-95/1') },
    paired: partOf('denominator').nullable(),
    ...{ estimate: share, lower: share, upper: share },
  },
  daysWithLimits: {
    ...{ numerator: count, denominator: count.positive(), paired: nothing, method: z.literal('t-95/1') },
    ...{ estimate: days, lower: days, upper: days },
  },
  days: {
    ...{ numerator: count, denominator: count.positive(), paired: nothing, method: z.literal('mean/1') },
    ...{ estimate: days, lower: nothing, upper: nothing },
  },
}

/** No figure, whatever the reason. */
export const noFigures = {
  ...{ numerator: nothing, denominator: nothing, paired: nothing, estimate: nothing, lower: nothing },
  ...{ upper: nothing, method: nothing, second_shares: z.array(secondShare).max(0) },
}

/** What a figure is described by, wherever it stands. */
export const figureColumns = {
  state: z.enum(['value', 'missing', 'not-available', 'nil', 'not-offered', 'not-due']),
  numerator: count.nullable().describe('Sum over the quarters; of a waiting time, total days.'),
  denominator: count.nullable().describe('Sum over the quarters; of a waiting time, patients.'),
  paired: count.nullable(),
  estimate: days.nullable().describe('A share from 0 to 1, or mean days, to six decimals.'),
  lower: days.nullable(),
  upper: days.nullable(),
  method: z.string().nullable().describe('Name and version of the method behind the estimate.'),
  notes: z.array(z.string()).describe('What must be known to read the figure, or why there is none.'),
  second_shares: z.array(secondShare),
}

interface Figures {
  readonly numerator: number | null
  readonly denominator: number | null
  readonly paired: number | null
  readonly estimate: number | null
  readonly lower: number | null
  readonly upper: number | null
  readonly method: string | null
}

/** Whether an interval is around its estimate, and of a share no part is above its whole. */
export function areInOrder({
  numerator,
  denominator,
  paired,
  estimate,
  lower,
  upper,
  method,
}: Figures): boolean {
  const isWhole = method !== 'wilson-95/1' || Math.max(numerator ?? 0, paired ?? 0) <= (denominator ?? 0)
  return isWhole && (lower ?? 0) <= (estimate ?? 0) && (estimate ?? 0) <= (upper ?? Infinity)
}

/** The codes of a framework by what stands in their rows. */
export function codesOf({ indicators }: Framework) {
  const lines = indicators.filter(isQuarterly)
  const inUnit = (unit: 'share' | 'days') => lines.filter(({ kind }) => kinds[kind].unit === unit)
  const declared = indicators.filter((indicator) => !isQuarterly(indicator))
  const codes = (of: readonly { readonly code: string }[]) => z.enum([...new Set(of.map(({ code }) => code))])
  return {
    share: codes(inUnit('share')),
    days: codes(inUnit('days')),
    lines: codes(lines),
    declared: codes(declared),
  }
}

import { z } from 'zod'
import type { Framework } from '../catalogue/framework'
import {
  areInOrder,
  codesOf,
  figureColumns,
  figuresOf,
  noFigures,
  nothing,
  sha256,
  text,
} from './figures-schema'

/** What stands in every row of a quarter. */
const row = z.strictObject({
  provider: z.string().min(1),
  indicator: z.string().min(1),
  period: z.string().regex(/^\d{4}-\d{2}-Q[1-4]$/),
  definition_version: z.int().positive(),
  ...figureColumns,
  numerator: figureColumns.numerator.describe('As it was submitted; of a waiting time, total days.'),
  denominator: figureColumns.denominator.describe('As it was submitted; of a waiting time, patients.'),
  reason: text.describe('Why figures are not available.'),
  explanation: text.describe("The provider's own words where a warning asked."),
  version: z.int().positive().nullable().describe('Number of the submission in force; null where none came.'),
  snapshot_sha256: sha256.nullable(),
})

const submitted = { version: z.int().positive(), snapshot_sha256: sha256 }
const value = { ...submitted, state: z.literal('value') }

/** A quarter of a line in each of the forms that it can have. */
export function quarterRowSchema(framework: Framework) {
  const of = codesOf(framework)
  return z
    .union([
      row.extend({ indicator: of.share, ...value, ...figuresOf.share }),
      row.extend({ indicator: of.days, ...value, ...figuresOf.daysWithLimits }),
      row.extend({ indicator: of.days, ...value, ...figuresOf.days }),
      // Measured by something that was not named, which the notes say.
      row.extend({ indicator: of.lines, ...value, ...noFigures, notes: z.array(z.string()).min(1) }),
      row.extend({
        ...{ indicator: of.lines, ...submitted, ...noFigures },
        state: z.enum(['nil', 'not-available', 'not-offered']),
      }),
      // A line that its return did not have, or whose return never came.
      row.extend({
        ...{ indicator: of.lines, ...noFigures, reason: nothing, explanation: nothing },
        state: z.enum(['missing', 'not-due', 'not-offered']),
      }),
    ])
    .refine(areInOrder)
}

export type QuarterRowDocument = z.infer<typeof row>

import { z } from 'zod'
import { findFramework } from '../catalogue'
import { keySchema } from '../forms/posted-schema'
import { parsePeriod } from '../periods/period'

/** A record of a profile, as the mark of it that its reader was shown. */
const MARKS = /^([0-9a-f]{16}(,[0-9a-f]{16})*)?$/

/** What stands in the hidden fields and the buttons of a profile's form. */
export const postedProfileSchema = z
  .strictObject({
    framework: keySchema(findFramework),
    provider: z.string().regex(/^[A-Z0-9]{3,5}$/),
    /** The quarter whose state the form showed. */
    shown: keySchema(parsePeriod),
    /** Marks of the records that its reader was shown. */
    seen: z
      .string()
      .regex(MARKS)
      .transform((marks) => (marks === '' ? [] : marks.split(','))),
    step: z.enum(['check', 'record', 'edit']).default('check'),
  })
  .transform(({ framework, provider, ...posted }) => ({
    framework: framework.code,
    providerCode: provider,
    ...posted,
  }))

/** Which form was posted, by which button, and what its reader had been shown. */
export type ProfileTarget = z.output<typeof postedProfileSchema>

import { z } from 'zod'
import { keySchema } from '../forms/posted-schema'
import { parseCaseId } from './case-id'

/** What opens a case, or takes its next step; `seen` is how many steps stood there when the page was drawn, none where it is opened. */
export const postedStepSchema = z
  .strictObject({
    case: keySchema(parseCaseId),
    seen: z
      .string()
      .regex(/^(0|[1-9]\d?)$/)
      .transform(Number),
    outcome: z.enum(['', 'right', 'wrong', 'no-case', 'confirmed']).default(''),
    text: z.string(),
  })
  .transform(({ case: key, ...posted }) => ({ ...key, ...posted }))

export type PostedStep = z.output<typeof postedStepSchema>

import { z } from 'zod'
import { posted } from '../forms/posted-schema'

/** Of which line, and for whom. `commissioner` is empty for the nation. */
const ofLine = { framework: z.string(), indicator: z.string(), commissioner: z.string() }

/** What is posted to ask for a level. */
export const postedThresholdSchema = z
  .strictObject({
    ...ofLine,
    value: z.string().default(''),
    direction: z.enum(['', 'at-least', 'at-most']).default(''),
    'from-day': z.string().default(''),
    'from-month': z.string().default(''),
    'from-year': z.string().default(''),
    reason: z.string().default(''),
  })
  .transform(({ commissioner, ...rest }) => ({
    ...rest,
    commissionerCode: commissioner === '' ? null : commissioner,
  }))
export type PostedThreshold = z.output<typeof postedThresholdSchema>

/** What is posted to end one. */
export const postedThresholdEndSchema = z
  .strictObject({ ...ofLine, threshold: posted.idempotencyKey, reason: z.string().default('') })
  .transform(({ commissioner, ...rest }) => ({
    ...rest,
    commissionerCode: commissioner === '' ? null : commissioner,
  }))
export type PostedThresholdEnd = z.output<typeof postedThresholdEndSchema>

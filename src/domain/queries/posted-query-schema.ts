import { z } from 'zod'
import { keySchema, posted } from '../forms/posted-schema'
import { parseFinancialYear, parsePeriod } from '../periods/period'

const number = z
  .string()
  .regex(/^[1-9]\d{0,8}$/)
  .transform(Number)
const ofProvider = { framework: z.string(), providerCode: z.string() }
const due = {
  'due-day': posted.optionalText,
  'due-month': posted.optionalText,
  'due-year': posted.optionalText,
}

/** What is posted to ask about a line of the version that was shown. */
export const postedAskingSchema = z.strictObject({
  ...ofProvider,
  period: keySchema(parsePeriod),
  indicator: z.string(),
  version: number,
  text: z.string(),
  ...due,
})

export type PostedAsking = z.output<typeof postedAskingSchema>

/** What is posted to ask about what was declared, in the version that was shown. */
export const postedDeclaredAskingSchema = z.strictObject({
  ...ofProvider,
  year: keySchema(parseFinancialYear),
  criterion: z.string(),
  version: number,
  text: z.string(),
  ...due,
})

export type PostedDeclaredAsking = z.output<typeof postedDeclaredAskingSchema>

/** What the provider posts as an answer; `seen` is how many messages stood there when the page was drawn. */
export const postedAnswerSchema = z.strictObject({ ...ofProvider, number, seen: number, text: z.string() })

/** What who asked posts: one question more, or that the query is closed. */
export const postedFollowingSchema = z.strictObject({
  ...ofProvider,
  number,
  seen: number,
  decision: z.enum(['', 'question', 'closing']).default(''),
  text: z.string(),
  ...due,
})

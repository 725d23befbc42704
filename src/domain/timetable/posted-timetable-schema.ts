import { z } from 'zod'
import { findFramework } from '../catalogue'
import { keySchema, posted } from '../forms/posted-schema'
import { parseWindowId } from './window-id'

const text = z.string().default('')

type DatePart = 'day' | 'month' | 'year'
type DateBoxes<Name extends string> = Record<`${Name}-${DatePart}`, typeof text>

/** The three boxes of a date. */
function dateBoxes<Name extends string>(name: Name): DateBoxes<Name> {
  return { [`${name}-day`]: text, [`${name}-month`]: text, [`${name}-year`]: text } as DateBoxes<Name>
}

/** What its three boxes hold. */
export function dateIn<Name extends string>(
  form: Readonly<Record<`${Name}-${DatePart}`, string>>,
  name: Name,
): readonly string[] {
  return [form[`${name}-day`], form[`${name}-month`], form[`${name}-year`]]
}

const ofWindow = { window: keySchema(parseWindowId), reason: text }
/** Where it is asked again who decides. */
const passphrase = posted.optionalText
/** When a form was drawn, the two moments of its window were these. */
const moment = z.iso.datetime().transform((at) => new Date(at))

/** The rule of a framework. `then` is whether to show what would follow, or to save. */
export const postedRuleSchema = z.strictObject({
  framework: keySchema((code) => findFramework(code)?.code ?? null),
  seen: posted.revision,
  dataCutDays: text,
  deadlineDays: text,
  closeDays: text,
  ...{ 'yearOpens-day': text, 'yearOpens-month': text },
  ...{ 'yearDeadline-day': text, 'yearDeadline-month': text },
  ...{ 'yearCloses-day': text, 'yearCloses-month': text },
  reason: text,
  then: z.enum(['show', 'save']).default('show'),
})
export type PostedRule = z.output<typeof postedRuleSchema>

/** The days of a window that has not opened, or that the rule says them. */
const postedPlanSchema = z.strictObject({
  change: z.literal('dates'),
  ...ofWindow,
  seen: posted.revision,
  by: z.enum(['', 'dates', 'rule']).default(''),
  ...dateBoxes('opens'),
  ...dateBoxes('dataCut'),
  ...dateBoxes('deadline'),
  ...dateBoxes('closes'),
})
export type PostedPlan = z.output<typeof postedPlanSchema>

/** The deadline and the close of a window that is open. */
const postedMoveSchema = z.strictObject({
  change: z.literal('deadline'),
  ...ofWindow,
  seenDeadline: moment,
  seenCloses: moment,
  ...dateBoxes('deadline'),
  ...dateBoxes('closes'),
})
export type PostedMove = z.output<typeof postedMoveSchema>

/** More time for one provider's first version. */
const postedExtensionSchema = z.strictObject({
  change: z.literal('extension'),
  ...ofWindow,
  provider: text,
  ...dateBoxes('until'),
  passphrase,
})
export type PostedExtension = z.output<typeof postedExtensionSchema>

/** More time for everybody; the reason is what they are told. */
const postedForAllSchema = z.strictObject({
  change: z.literal('everybody'),
  ...ofWindow,
  ...dateBoxes('until'),
  passphrase,
})
export type PostedForAll = z.output<typeof postedForAllSchema>

/** The end of more time: of one provider's, by when it was granted, or of everybody's. */
const postedEndSchema = z.strictObject({
  change: z.literal('end'),
  ...ofWindow,
  provider: z
    .string()
    .regex(/^[A-Z0-9]{3,5}$/)
    .optional(),
  grantedAt: z.iso.datetime({ offset: true }).optional(),
  passphrase,
})
export type PostedEnd = z.output<typeof postedEndSchema>

/** One change to a window. */
export const postedWindowSchema = z.discriminatedUnion('change', [
  postedPlanSchema,
  postedMoveSchema,
  postedExtensionSchema,
  postedForAllSchema,
  postedEndSchema,
])
export type PostedWindow = z.output<typeof postedWindowSchema>

/** Leave to correct what a provider reported, after the close of the year. */
export const postedAllowanceSchema = z
  .strictObject({
    ...ofWindow,
    provider: z.string().regex(/^[A-Z0-9]{3,5}$/),
    /** Whether it is given, or taken back. */
    allow: z.enum(['yes', 'no']).default('yes'),
    ...dateBoxes('until'),
    passphrase,
  })
  .transform((form) => ({ ...form, framework: form.window.framework, providerCode: form.provider }))
export type PostedAllowance = z.output<typeof postedAllowanceSchema>

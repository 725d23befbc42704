import { z } from 'zod'
import { posted } from '../forms/posted-schema'
import type { TypedDate } from '../forms/read-date'

const scope = z.enum(['everybody', 'own'])
const id = posted.idempotencyKey
/** What is chosen from a list, or nothing yet. */
const chosen = z.string().default('')
const passphrase = posted.optionalText

/** The boxes of the first and of the last day of a role. */
const dates = {
  ...{ 'from-day': z.string(), 'from-month': z.string(), 'from-year': z.string() },
  ...{ 'to-day': z.string(), 'to-month': z.string(), 'to-year': z.string() },
}

/** `address` is the invited person's: `email` is what somebody signs in with on any form. */
export const postedInvitingSchema = z.strictObject({
  ...{ scope, name: z.string(), address: z.string(), role: chosen, framework: chosen, organisation: chosen },
  ...{ ...dates, passphrase },
})

export const postedRoleSchema = z.strictObject({
  ...{ scope, personId: id, role: chosen, framework: chosen, organisation: chosen, ...dates, passphrase },
})

export const postedDeputySchema = z.strictObject({
  ...{
    scope,
    personId: id,
    membership: id,
    deputy: z.union([id, z.literal('')]).default(''),
    ...dates,
    passphrase,
  },
})

export const postedEndSchema = z.strictObject({
  ...{ scope, personId: id, membership: id, reason: z.string(), passphrase },
  ...{ 'to-day': z.string(), 'to-month': z.string(), 'to-year': z.string() },
})

/** A role of one's own that is given up. */
export const postedGivingUpSchema = z.strictObject({
  ...{ membership: z.union([id, z.literal('')]).default(''), reason: z.string(), passphrase },
  ...{ 'to-day': z.string(), 'to-month': z.string(), 'to-year': z.string() },
})

export const postedAccessSchema = z.strictObject({
  ...{ scope, personId: id, access: z.enum(['open', 'closed']), reason: z.string(), passphrase },
})

export const postedWithdrawalSchema = z.strictObject({ scope, id, reason: z.string(), passphrase })

export const postedAgainSchema = z.strictObject({ scope, id, passphrase })

/** A role that somebody who has an account takes up by a link. */
export const postedTakingUpSchema = z.strictObject({ token: z.string() })

export const postedTwoPeopleSchema = z.strictObject({
  ...{ scope, framework: z.string(), provider: z.string(), wanted: z.enum(['yes', 'no', '']).default('') },
  ...{ reason: z.string(), passphrase },
})

type Days<Name extends string> = Readonly<Record<`${Name}-day` | `${Name}-month` | `${Name}-year`, string>>

/** The first and the last day as they stand in their boxes. */
export function datesOf(typed: Days<'from' | 'to'>): { readonly from: TypedDate; readonly to: TypedDate } {
  return { from: [typed['from-day'], typed['from-month'], typed['from-year']], to: lastDayOf(typed) }
}

export function lastDayOf(typed: Days<'to'>): TypedDate {
  return [typed['to-day'], typed['to-month'], typed['to-year']]
}

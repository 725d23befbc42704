import { z } from 'zod'
import { posted } from '../forms/posted-schema'

/** What the page of the second factor posts: a code of the app that was given the key. */
export const postedEnrolmentSchema = z.strictObject({ code: z.string() })

/** What asks for new recovery codes, or for a proof that it is still the same person; the proof is as typed. */
export const postedProofSchema = z.strictObject({ passphrase: posted.optionalText })

/** The same, with where somebody was going. */
export const postedConfirmationSchema = z.strictObject({ next: z.string(), passphrase: posted.optionalText })

/** What changes a passphrase: the present one, and the one that is chosen. Both are as typed. */
export const postedPassphraseSchema = z.strictObject({
  present: z.string(),
  chosen: z.string(),
  passphrase: posted.optionalText,
})

/** What ends a session of somebody's, or all but the present one. */
export const postedEndingSchema = z.strictObject({
  personId: z.uuid(),
  session: z.union([z.uuid(), z.literal('others')]),
})

/** What takes a lost second factor off somebody's account. The reason is as typed. */
export const postedFactorResetSchema = z.strictObject({
  personId: z.uuid(),
  reason: z.string(),
  passphrase: posted.optionalText,
})

/** What makes a link by which somebody chooses a new passphrase. */
export const postedLinkSchema = z.strictObject({ personId: z.uuid(), passphrase: posted.optionalText })

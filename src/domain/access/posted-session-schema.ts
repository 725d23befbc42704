import { z } from 'zod'

/** What the sign-in page posts, as typed: with `next`, where somebody was going. */
export const postedSignInSchema = z.strictObject({
  email: z.string(),
  passphrase: z.string(),
  next: z.string(),
})

/** What the page of an invitation posts: the invited person's own passphrase, as typed. */
export const postedInvitationSchema = z.strictObject({
  ...{ token: z.string(), passphrase: z.string() },
  // Of the first administrator alone, whom nobody knows yet.
  ...{ name: z.string().optional(), email: z.string().optional() },
})

/** What a button of single sign-on posts: what is wanted of it, and where somebody was going, or which invitation. */
export const postedSignOnSchema = z.discriminatedUnion('for', [
  z.strictObject({ for: z.literal('sign-in'), next: z.string() }),
  z.strictObject({ for: z.literal('invitation'), token: z.string() }),
  z.strictObject({ for: z.literal('confirm'), next: z.string() }),
  z.strictObject({ for: z.literal('link'), next: z.string() }),
])

/** What the second page of signing in posts: a code, as typed, and where somebody was going. */
export const postedCodeSchema = z.strictObject({ code: z.string(), next: z.string() })

/** What the page of a forgotten passphrase posts: whose it is, as typed. */
export const postedForgottenSchema = z.strictObject({ email: z.string() })

/** What the page behind a mailed link posts: the new passphrase, as typed. */
export const postedChoiceSchema = z.strictObject({ token: z.string(), chosen: z.string() })

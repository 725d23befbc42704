import { z } from 'zod'

/** What the sign-in page posts, as typed: with `next`, where somebody was going. */
export const postedSignInSchema = z.strictObject({
  email: z.string(),
  passphrase: z.string(),
  next: z.string(),
})

/** What the page of an invitation posts: the invited person's own passphrase, as typed. */
export const postedInvitationSchema = z.strictObject({ token: z.string(), passphrase: z.string() })

import { z } from 'zod'

// Plain characters only: what is counted per address must be the address that the database compares.
const address = /^[!-?A-~]+@[!-?A-~]+$/

/** The boxes of the sign-in form, with what to say when one cannot be used. */
export const signInSchema = z.strictObject({
  email: z
    .string()
    .trim()
    .min(1, 'Enter your email address')
    .max(254, 'Your email address must be 254 characters or fewer')
    .regex(address, 'Enter an email address in the correct format, like name@example.com'),
  passphrase: z.string().min(1, 'Enter your passphrase'),
  next: z.string(),
})

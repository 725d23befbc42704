import { z } from 'zod'
import { visibleText } from '../forms/visible-text'

// Plain characters only: what is counted per address must be the address that the database compares.
const address = /^[!-?A-~]+@[!-?A-~]+$/

/** What somebody signs in with, with what to say when it cannot be used. */
export const credentialsSchema = z.strictObject({
  email: z
    .string()
    .transform(visibleText)
    .pipe(
      z
        .string()
        .min(1, 'Enter your email address')
        .max(254, 'Your email address must be 254 characters or fewer')
        .regex(address, 'Enter an email address in the correct format, like name@example.com'),
    ),
  passphrase: z.string().min(1, 'Enter your passphrase'),
})

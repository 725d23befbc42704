import type { FormError } from '@/domain/access/say-sign-in-failure'
import type { Answered } from '@/ui/posting/answered'

/** What the sign-in page shows after an attempt: the address that was typed, never the passphrase. */
export interface SignInState extends Answered {
  readonly email: string
  readonly errors: readonly FormError[]
}

/** What the invitation's page shows after an attempt. */
export interface InvitationState extends Answered {
  /** What the first administrator typed of themselves. */
  readonly typed?: { readonly name?: string | undefined; readonly email?: string | undefined }
  readonly errors: readonly FormError[]
}

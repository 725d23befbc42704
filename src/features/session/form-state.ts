import type { FormError } from '@/domain/access/say-sign-in-failure'

/** What the sign-in page shows after an attempt: the address that was typed, never the passphrase. */
export type SignInState = { attempt: number; email: string; errors: readonly FormError[] }

/** What the invitation's page shows after an attempt. */
export type InvitationState = { attempt: number; errors: readonly FormError[] }

/** What stops a form: the message, and the box it is about, if it is about one. */
export type FormError = { field?: string; message: string }

/** What the sign-in page shows after an attempt: the address that was typed, never the passphrase. */
export type SignInState = { attempt: number; email: string; errors: readonly FormError[] }

/** What the invitation's page shows after an attempt. */
export type InvitationState = { attempt: number; errors: readonly FormError[] }

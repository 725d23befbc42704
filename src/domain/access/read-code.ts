/** What somebody typed as a code: six digits of an authenticator app, or one of their recovery codes. */
export type TypedCode =
  { readonly kind: 'app'; readonly digits: string } | { readonly kind: 'recovery'; readonly code: string }

/** Letters and digits that are not mistaken for one another. */
export const RECOVERY_ALPHABET = '23456789abcdefghjkmnpqrstuvwxyz'
/** In characters; together they are 49 random bits. */
export const RECOVERY_LENGTH = 10

const RECOVERY = new RegExp(`^[${RECOVERY_ALPHABET}]{${RECOVERY_LENGTH}}$`)
/** No more of it is looked at. */
const LONGEST = 64

/**
 * Reads a code however it is written: with spaces or hyphens, in capitals, in the wide digits of some keyboards. Null for what is no
 * code at all, which is no guess either.
 */
export function readCode(typed: string): TypedCode | null {
  if (typed.length > LONGEST) return null
  const plain = typed.normalize('NFKC').toLowerCase().replaceAll(/[\s-]/g, '')
  if (/^[0-9]{6}$/.test(plain)) return { kind: 'app', digits: plain }
  return RECOVERY.test(plain) ? { kind: 'recovery', code: plain } : null
}

/** `ab2cd-ef3gh`: a recovery code as it is shown, in two halves. */
export function showRecoveryCode(code: string): string {
  return `${code.slice(0, RECOVERY_LENGTH / 2)}-${code.slice(RECOVERY_LENGTH / 2)}`
}

import 'server-only'
import { ScureBase32Plugin, verifySync } from 'otplib'

/** In seconds. A code is good for its own half minute and, for whoever types slowly, the next one; never before its time. */
const STEP = 30

const base32 = new ScureBase32Plugin()

/** The key of an app as people type it: capital letters and digits, without spaces. */
export function writeKey(key: Uint8Array): string {
  return base32.encode(key, { padding: false })
}

/** The address by which an app on the same device takes a key. */
export function keyAddress(key: Uint8Array, { issuer, email }: { issuer: string; email: string }): string {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(email)}`
  return `otpauth://totp/${label}?secret=${writeKey(key)}&issuer=${encodeURIComponent(issuer)}`
}

/** Which half minute a code belongs to, if it is good at a moment; null where it is not (RFC 6238: SHA-1, six digits, 30 seconds). */
export function stepOf(digits: string, key: Uint8Array, at: Date): number | null {
  const epoch = Math.floor(at.getTime() / 1000)
  const result = verifySync({ secret: key, token: digits, epoch, epochTolerance: [STEP, 0] })
  return result.valid && 'timeStep' in result ? result.timeStep : null
}

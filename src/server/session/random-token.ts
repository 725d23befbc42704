import 'server-only'
import { createHash, randomBytes } from 'node:crypto'

/** 256 random bits: the id of a session in its cookie, or an invitation in its link. Only the hash of it is kept. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** Whether a text can be a token at all; what cannot be is not looked for. */
export function isToken(text: string | undefined): text is string {
  return text !== undefined && /^[A-Za-z0-9_-]{43}$/.test(text)
}

/** What the database knows a token by: whoever reads its tables opens no session with it. */
export function hashToken(token: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash('sha256').update(token).digest())
}

import 'server-only'
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { readSettings } from './env'

const IV_BYTES = 12
const TAG_BYTES = 16

/** What was sealed, and whether that was under the secret before this one, so that it should be sealed anew. */
export interface Opened {
  readonly bytes: Uint8Array
  readonly isOld: boolean
}

/** A key of 32 bytes for one use of the secret of the service, or of another one that is given. */
export function keyFor(use: string, secret = readSettings().secret): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, '', use, 32))
}

/** Makes bytes unreadable for whoever has the database without the secret of the service (AES-256-GCM); `of` says what they belong to. */
export function sealBytes(use: string, bytes: Uint8Array, of = ''): Buffer {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv('aes-256-gcm', keyFor(use), iv)
  cipher.setAAD(Buffer.from(of))
  const sealed = Buffer.concat([cipher.update(bytes), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), sealed])
}

/** The bytes that were sealed; null where they belong to something else, were altered, or no secret that the service knows opens them. */
export function openBytes(use: string, sealed: Uint8Array, of = ''): Opened | null {
  for (const [place, secret] of readSettings().secrets.entries()) {
    const bytes = openWith(keyFor(use, secret), sealed, of)
    if (bytes) return { bytes, isOld: place > 0 }
  }
  return null
}

function openWith(key: Uint8Array, sealed: Uint8Array, of: string): Uint8Array | null {
  const [iv, tag] = [sealed.subarray(0, IV_BYTES), sealed.subarray(IV_BYTES, IV_BYTES + TAG_BYTES)]
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: TAG_BYTES })
    decipher.setAAD(Buffer.from(of))
    decipher.setAuthTag(tag)
    const read = decipher.update(sealed.subarray(IV_BYTES + TAG_BYTES))
    return new Uint8Array(Buffer.concat([read, decipher.final()]))
  } catch {
    return null
  }
}

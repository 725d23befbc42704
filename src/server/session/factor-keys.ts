import 'server-only'
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, randomInt } from 'node:crypto'
import { RECOVERY_ALPHABET, RECOVERY_LENGTH } from '@/domain/access/read-code'
import { readSettings } from '../env'

const IV_BYTES = 12
const TAG_BYTES = 16
/** As RFC 4226 recommends: the length of a SHA-1. */
const KEY_BYTES = 20
const RECOVERY_CODES = 10

/** Whose key it is: it opens in no other row. */
export interface FactorOf {
  readonly id: string
  readonly personId: string
}

/** An authenticator app's key as it is stored: unreadable without the secret of the service (AES-256-GCM). */
export function encryptKey(key: Uint8Array, of: FactorOf): Uint8Array<ArrayBuffer> {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv('aes-256-gcm', derive('keys of second factors'), iv)
  cipher.setAAD(Buffer.from(`${of.personId} ${of.id}`))
  const encrypted = Buffer.concat([cipher.update(key), cipher.final()])
  return new Uint8Array(Buffer.concat([iv, cipher.getAuthTag(), encrypted]))
}

/** The key that was stored. Throws where it is of another row, was altered, or the service was given another secret. */
export function decryptKey(stored: Uint8Array, of: FactorOf): Uint8Array {
  const decipher = createDecipheriv(
    'aes-256-gcm',
    derive('keys of second factors'),
    stored.subarray(0, IV_BYTES),
    { authTagLength: TAG_BYTES },
  )
  decipher.setAAD(Buffer.from(`${of.personId} ${of.id}`))
  decipher.setAuthTag(stored.subarray(IV_BYTES, IV_BYTES + TAG_BYTES))
  return new Uint8Array(
    Buffer.concat([decipher.update(stored.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]),
  )
}

/**
 * The key that a session is offered to enrol with. It follows from the session's secret id and from the factor before, so that a page may be
 * drawn twice and nothing is stored before a code of it was given.
 */
export function offeredKey(session: string, { id, personId }: FactorOf): Uint8Array {
  const mac = createHmac('sha256', derive('keys that are offered')).update(`${personId} ${id} ${session}`)
  return new Uint8Array(mac.digest().subarray(0, KEY_BYTES))
}

/** New recovery codes, to be shown once. */
export function newRecoveryCodes(): readonly string[] {
  const letter = () => RECOVERY_ALPHABET[randomInt(RECOVERY_ALPHABET.length)] ?? ''
  return Array.from({ length: RECOVERY_CODES }, () =>
    Array.from({ length: RECOVERY_LENGTH }, letter).join(''),
  )
}

/** What is kept of a recovery code: nobody tries them all without the secret of the service. */
export function hashRecoveryCode(code: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHmac('sha256', derive('recovery codes')).update(code).digest())
}

function derive(use: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', readSettings().secret, '', use, 32))
}

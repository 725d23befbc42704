import 'server-only'
import { createHmac, randomInt } from 'node:crypto'
import { RECOVERY_ALPHABET, RECOVERY_LENGTH } from '@/domain/access/read-code'
import { readSettings } from '../env'
import { keyFor, openBytes, sealBytes } from '../sealed-bytes'

/** As RFC 4226 recommends: the length of a SHA-1. */
const KEY_BYTES = 20
const RECOVERY_CODES = 10
const KEYS = 'keys of second factors'

/** Whose key it is: it opens in no other row. */
export interface FactorOf {
  readonly id: string
  readonly personId: string
}

/** A key as it was stored, and whether it was under the secret before this one, so that it should be stored anew. */
export interface StoredKey {
  readonly key: Uint8Array
  readonly isOld: boolean
}

/** An authenticator app's key as it is stored: unreadable without the secret of the service. */
export function encryptKey(key: Uint8Array, of: FactorOf): Uint8Array<ArrayBuffer> {
  return new Uint8Array(sealBytes(KEYS, key, rowOf(of)))
}

/** The key that was stored; null where it is of another row, was altered, or is under a secret that the service no longer knows. */
export function decryptKey(stored: Uint8Array, of: FactorOf): StoredKey | null {
  const opened = openBytes(KEYS, stored, rowOf(of))
  return opened && { key: opened.bytes, isOld: opened.isOld }
}

const rowOf = ({ id, personId }: FactorOf) => `${personId} ${id}`

/**
 * The key that a session is offered to enrol with. It follows from the session's secret id and from the factor before, so that a page may be
 * drawn twice and nothing is stored before a code of it was given.
 */
export function offeredKey(session: string, { id, personId }: FactorOf): Uint8Array {
  const mac = createHmac('sha256', keyFor('keys that are offered')).update(`${personId} ${id} ${session}`)
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
  return hashUnder(readSettings().secret, code)
}

/** What may have been kept of it: under the secret of now, and under the one before. */
export function hashesOfRecoveryCode(code: string): readonly Uint8Array<ArrayBuffer>[] {
  return readSettings().secrets.map((secret) => hashUnder(secret, code))
}

function hashUnder(secret: string, code: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHmac('sha256', keyFor('recovery codes', secret)).update(code).digest())
}

import 'server-only'
import { createHmac, randomBytes } from 'node:crypto'
import { keyFor } from '../sealed-bytes'

/** 256 random bits, of which the next id of one session follows. */
export function newSalt(): Uint8Array<ArrayBuffer> {
  return new Uint8Array(randomBytes(32))
}

/**
 * The id under which a session goes on: the same for a button that was pressed twice. It follows from the salt, which the database keeps,
 * from the id before, which only the browser has, and from the secret of the service; whoever has but two of them does not have it.
 */
export function renewedToken(former: string, salt: Uint8Array): string {
  return createHmac('sha256', keyFor('renewed sessions')).update(former).update(salt).digest('base64url')
}

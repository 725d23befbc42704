import 'server-only'
import type { Database, Transaction } from './client'

/** Whoever has given a passphrase, and not yet a code. */
export interface HalfSession {
  readonly personId: string
  readonly email: string
  readonly name: string
}

type TokenHash = Uint8Array<ArrayBuffer>

/** Keeps that a passphrase was right, under the SHA-256 of a cookie. False when the person is unknown or disabled. */
export async function openHalfSession(tx: Transaction, half: { tokenHash: TokenHash; personId: string }) {
  const [answer] = await tx.$queryRaw<{ opened: boolean }[]>`
    SELECT open_half_session(${half.tokenHash}, ${half.personId}::uuid) AS opened`
  return answer?.opened ?? false
}

/** Null once it is ten minutes old, was used, or its person is disabled. */
export async function findHalfSession(db: Database, tokenHash: TokenHash): Promise<HalfSession | null> {
  const [half] = await db.$queryRaw<HalfSession[]>`
    SELECT person_id AS "personId", email, name FROM find_half_session(${tokenHash})`
  return half ?? null
}

/** False when it was used before, or is too old. */
export async function takeHalfSession(tx: Transaction, tokenHash: TokenHash): Promise<boolean> {
  const [answer] = await tx.$queryRaw<{ used: boolean }[]>`SELECT use_half_session(${tokenHash}) AS used`
  return answer?.used ?? false
}

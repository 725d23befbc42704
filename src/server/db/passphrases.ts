import 'server-only'
import type { Database, Transaction } from './client'

type Bytes = Uint8Array<ArrayBuffer>

/** A link that was just made: whose, and until when. */
export interface NewReset {
  readonly personId: string
  readonly expiresAt: Date
}

/** Keeps a link for whoever asks at the door; null where there is nobody of that address to send it to, or three went in the last hour. */
export async function askPassphraseReset(
  tx: Transaction,
  tokenHash: Bytes,
  email: string,
): Promise<NewReset | null> {
  const [made] = await tx.$queryRaw<NewReset[]>`
    SELECT person_id AS "personId", expires_at AS "expiresAt" FROM ask_passphrase_reset(${tokenHash}, ${email})`
  return made ?? null
}

/** Keeps a link that an administrator gives to somebody by hand; says until when, or null where they have no passphrase to choose. */
export async function makePassphraseReset(
  tx: Transaction,
  tokenHash: Bytes,
  personId: string,
): Promise<Date | null> {
  const [made] = await tx.$queryRaw<{ expires: Date | null }[]>`
    SELECT make_passphrase_reset(${tokenHash}, ${personId}::uuid) AS expires`
  return made?.expires ?? null
}

/** Whose passphrase a link chooses. */
export interface OpenReset {
  readonly personId: string
  readonly name: string
  readonly email: string
  readonly expiresAt: Date
}

/** Null once it was used, is an hour old, or its person is disabled. */
export async function findPassphraseReset(db: Database, tokenHash: Bytes): Promise<OpenReset | null> {
  const [reset] = await db.$queryRaw<OpenReset[]>`
    SELECT person_id AS "personId", name, email, expires_at AS "expiresAt" FROM find_passphrase_reset(${tokenHash})`
  return reset ?? null
}

/** Takes a link, and the passphrase with it. Says whose; null where the link is no longer open. Ends all their sessions. */
export async function takePassphraseReset(
  tx: Transaction,
  tokenHash: Bytes,
  hash: string,
): Promise<string | null> {
  const [answer] = await tx.$queryRaw<{ person: string | null }[]>`
    SELECT use_passphrase_reset(${tokenHash}, ${hash}) AS person`
  return answer?.person ?? null
}

/** Changes one's own, and ends every session but the one of a cookie. False for an account without a passphrase. */
export async function changePassphrase(tx: Transaction, hash: string, present: Bytes): Promise<boolean> {
  const [answer] = await tx.$queryRaw<{ changed: boolean }[]>`
    SELECT change_passphrase(${hash}, ${present}) AS changed`
  return answer?.changed ?? false
}

/** Whether one has signed in before, ever. */
export async function hasSignedIn(tx: Transaction): Promise<boolean> {
  const [answer] = await tx.$queryRaw<{ has: boolean }[]>`SELECT have_signed_in() AS has`
  return answer?.has ?? false
}

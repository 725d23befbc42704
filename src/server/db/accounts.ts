import 'server-only'
import type { Assurance } from '@/domain/access/assurance'
import { type Banner, type BannerRow, bannersJson, toBanners } from './banners'
import type { Database } from './client'
import type { HeldMembership } from './membership'

/** What sign-in needs to check a passphrase. */
export interface Account {
  personId: string
  name: string
  passphraseHash: string | null
  disabled: boolean
}

/** A session in force, and whose it is. */
export interface OpenSession {
  /** Names it on a page; opens nothing. */
  id: string
  personId: string
  email: string
  name: string
  memberships: HeldMembership[]
  createdAt: Date
  lastSeenAt: Date
  /** When a factor was last proved. */
  freshAt: Date
  assurance: Assurance
  /** Whether its person has a second factor, whatever it was opened with. */
  hasFactor: boolean
  /** The database's time at this reading. */
  readAt: Date
  /** What everybody is told now, under whatever framework: each page shows it, so that it is read with whose page it is. */
  banners: readonly Banner[]
}

/** The account of an e-mail address, whatever its capitals. */
export async function findAccount(db: Database, email: string): Promise<Account | null> {
  const [account] = await db.$queryRaw<Account[]>`
    SELECT person_id AS "personId", name, passphrase_hash AS "passphraseHash", disabled FROM find_account(${email})`
  return account ?? null
}

/** A session to be opened under the SHA-256 of its cookie. */
interface NewSession {
  readonly tokenHash: Uint8Array<ArrayBuffer>
  readonly personId: string
  readonly at: Date
  readonly assurance: Assurance
  /** What the browser said it is, in words of ours. */
  readonly device?: string | null
}

/** Opens a session; the oldest of more than ten ends. False when the person is unknown or disabled. */
export async function openSession(db: Database, session: NewSession): Promise<boolean> {
  const { tokenHash, personId, at, assurance, device = null } = session
  const [answer] = await db.$queryRaw<{ opened: boolean }[]>`
    SELECT open_session(${tokenHash}, ${personId}::uuid, ${at}::timestamptz, ${assurance}, ${device}) AS opened`
  return answer?.opened ?? false
}

type SessionRow = Omit<OpenSession, 'banners'> & { banners: readonly BannerRow[] }

/** The session of this cookie: null once it has ended, was idle for 30 minutes, is 12 hours old, or its person is disabled. */
export async function findSession(
  db: Database,
  tokenHash: Uint8Array<ArrayBuffer>,
): Promise<OpenSession | null> {
  const [session] = await db.$queryRaw<SessionRow[]>`
    SELECT id, person_id AS "personId", email, name, memberships, created_at AS "createdAt", last_seen_at AS "lastSeenAt",
      fresh_at AS "freshAt", assurance, has_factor AS "hasFactor", read_at AS "readAt", ${bannersJson} AS banners
    FROM find_session(${tokenHash})`
  return session ? { ...session, banners: toBanners(session.banners) } : null
}

/** What somebody proved again that it is they. */
export type Proved = 'passphrase' | 'code' | 'issuer'

type Bytes = Uint8Array<ArrayBuffer>

/** Under which hash a session goes on, and what its id then follows from; the hash of a code where one was given. */
interface Renewal {
  readonly present: Bytes
  readonly renewed: Bytes
  readonly salt: Bytes
  readonly given: Bytes | null
}

/**
 * Records that whoever has a session proved again that it is they, and has it go on under the hash of another id. Gives the salt of that id:
 * of the one that was given a moment ago, where it is proved twice under the one before. Null when it is not in force, or not their own.
 */
export async function freshenSession(
  db: Database,
  { present, renewed, salt, given }: Renewal,
  proved: Proved,
): Promise<Uint8Array | null> {
  const [answer] = await db.$queryRaw<{ followed: Uint8Array | null }[]>`
    SELECT freshen_session(${present}, ${proved}, ${renewed}, ${salt}, ${given}::bytea) AS followed`
  return answer?.followed ?? null
}

/** The salt of the id under which one's own session went on a moment ago by this very code; null where there is none. */
export async function repeatRenewal(db: Database, former: Bytes, given: Bytes): Promise<Uint8Array | null> {
  const [answer] = await db.$queryRaw<{ followed: Uint8Array | null }[]>`
    SELECT repeat_renewal(${former}, ${given}) AS followed`
  return answer?.followed ?? null
}

/** Ends one session; false when there was none to end. */
export async function endSession(
  db: Database,
  tokenHash: Uint8Array<ArrayBuffer>,
  because: 'signed-out' | 'signed-in-again' = 'signed-out',
): Promise<boolean> {
  const [answer] = await db.$queryRaw<
    { ended: boolean }[]
  >`SELECT end_session(${tokenHash}, ${because}) AS ended`
  return answer?.ended ?? false
}

/** Ends every session of a person: one's own, or anybody's for an administrator. Says how many. */
export async function endSessionsOf(db: Database, personId: string): Promise<number> {
  const [answer] = await db.$queryRaw<{ ended: number }[]>`SELECT end_sessions_of(${personId}::uuid) AS ended`
  return answer?.ended ?? 0
}

/** How many accounts there are. */
export async function countAccounts(db: Database): Promise<number> {
  const [answer] = await db.$queryRaw<{ accounts: number }[]>`SELECT count_accounts() AS accounts`
  return answer?.accounts ?? 0
}

/** Whether an account of the demo, which everybody knows, exists. */
export async function hasDemoAccounts(db: Database): Promise<boolean> {
  const [answer] = await db.$queryRaw<{ found: boolean }[]>`SELECT has_demo_accounts() AS found`
  return answer?.found ?? true
}

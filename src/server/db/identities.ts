import 'server-only'
import type { Database } from './client'

/** Who somebody is at a provider of single sign-on. */
interface Identity {
  readonly issuer: string
  readonly subject: string
}

/** The person that an issuer and its subject are linked to; null for nobody, and for somebody whose account is closed. */
export async function findIdentity(db: Database, { issuer, subject }: Identity): Promise<string | null> {
  const [answer] = await db.$queryRaw<{ person: string | null }[]>`
    SELECT find_identity(${issuer}, ${subject}) AS person`
  return answer?.person ?? null
}

/**
 * Makes the invited account, linked to who its owner is at the issuer, and says whose it is; null when the invitation is used,
 * too old, or its address has an account. Throws where the identity is linked already.
 */
export async function acceptByIssuer(
  db: Database,
  { tokenHash, issuer, subject }: Identity & { readonly tokenHash: Uint8Array<ArrayBuffer> },
): Promise<string | null> {
  const [answer] = await db.$queryRaw<{ person: string | null }[]>`
    SELECT accept_invitation_by_issuer(${tokenHash}, ${issuer}, ${subject}) AS person`
  return answer?.person ?? null
}

/** Links whoever asks to who they are at the issuer; false where somebody is linked to that already. */
export async function linkIdentity(db: Database, { issuer, subject }: Identity): Promise<boolean> {
  const [answer] = await db.$queryRaw<
    { done: boolean }[]
  >`SELECT link_identity(${issuer}, ${subject}) AS done`
  return answer?.done ?? false
}

/** Since when whoever asks is linked to an issuer; null where they are not. */
export async function findOwnIdentity(db: Database, issuer: string): Promise<Date | null> {
  const [answer] = await db.$queryRaw<{ since: Date | null }[]>`SELECT own_identity(${issuer}) AS since`
  return answer?.since ?? null
}

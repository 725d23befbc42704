import 'server-only'
import type { Database } from './client'
import type { Membership, RoleOf } from './membership'

/** An invitation that can still be accepted. */
export interface Invitation extends Omit<Membership, 'commissionedCodes'> {
  email: string
  name: string
  expiresAt: Date
}

/** Somebody to be invited to a role, and the SHA-256 of the token of their link. */
export interface NewInvitation extends RoleOf {
  readonly tokenHash: Uint8Array<ArrayBuffer>
  readonly email: string
  readonly name: string
  /** At most seven days. */
  readonly validHours: number
  /** First and last day of the role, `2026-12-01`; null where it begins at once, and lasts until it is ended. */
  readonly from?: string | null
  readonly to?: string | null
}

/**
 * Invites somebody to a role: an administrator anybody, a gatekeeper people of their own provider, and the service itself
 * the first administrator where there is no account. A link to the same role that was sent before is void from then on. Says
 * until when it can be accepted.
 */
export async function recordInvitation(db: Database, invited: NewInvitation): Promise<Date> {
  const { tokenHash, email, name, role, framework, validHours, from = null, to = null } = invited
  const [answer] = await db.$queryRaw<{ expires: Date }[]>`
    SELECT create_invitation(${tokenHash}, ${email}, ${name}, ${role}, ${framework}, ${invited.providerCode ?? null},
      ${invited.commissionerCode ?? null}, ${validHours}::int, ${from}::date, ${to}::date) AS expires`
  if (!answer) throw new Error('The invitation was not recorded')
  return answer.expires
}

/** An invitation by the SHA-256 of its token; null once it is used or past its time. */
export async function findInvitation(
  db: Database,
  tokenHash: Uint8Array<ArrayBuffer>,
): Promise<Invitation | null> {
  const [invitation] = await db.$queryRaw<Invitation[]>`
    SELECT email, name, role, framework, provider_code AS "providerCode", provider_name AS "providerName",
      commissioner_code AS "commissionerCode", commissioner_name AS "commissionerName", expires_at AS "expiresAt"
    FROM find_invitation(${tokenHash})`
  return invitation ?? null
}

/** Makes the invited account and says whose it is; null when the invitation is used, too old, or the address has an account. */
export async function acceptInvitation(
  db: Database,
  accepted: { tokenHash: Uint8Array<ArrayBuffer>; passphraseHash: string },
): Promise<string | null> {
  const [answer] = await db.$queryRaw<{ person: string | null }[]>`
    SELECT accept_invitation(${accepted.tokenHash}, ${accepted.passphraseHash}) AS person`
  return answer?.person ?? null
}

/** The same of the first administrator, who says who they are; null for any other invitation. */
export async function acceptFirstInvitation(
  db: Database,
  accepted: {
    readonly tokenHash: Uint8Array<ArrayBuffer>
    readonly passphraseHash: string
    readonly email: string
    readonly name: string
  },
): Promise<string | null> {
  const { tokenHash, passphraseHash, email, name } = accepted
  const [answer] = await db.$queryRaw<{ person: string | null }[]>`
    SELECT accept_first_invitation(${tokenHash}, ${passphraseHash}, ${email}, ${name}) AS person`
  return answer?.person ?? null
}

/** How an invitation stands, for whoever holds its link. */
export interface SeenInvitation {
  readonly state: 'open' | 'used' | 'withdrawn' | 'expired'
  readonly email: string
  readonly name: string
  readonly role: string
  /** Null for a national role. */
  readonly organisation: string | null
  readonly expiresAt: Date
  /** Null where the service itself invited. */
  readonly inviter: string | null
  /** Whether somebody with this address has an account already. */
  readonly hasAccount: boolean
}

/** An invitation by the SHA-256 of its token, whatever became of it; null for a link that never was. */
export async function seeInvitation(
  db: Database,
  tokenHash: Uint8Array<ArrayBuffer>,
): Promise<SeenInvitation | null> {
  const [seen] = await db.$queryRaw<SeenInvitation[]>`
    SELECT state, email, name, role, organisation, expires_at AS "expiresAt", inviter, has_account AS "hasAccount"
    FROM look_at_invitation(${tokenHash})`
  return seen ?? null
}

/** Gives the invited role to whoever asks, who has the invited address; ends their sessions. False where that cannot be. */
export async function takeUpInvitation(tx: Database, tokenHash: Uint8Array<ArrayBuffer>): Promise<boolean> {
  const [answer] = await tx.$queryRaw<{ taken: boolean }[]>`SELECT take_up_invitation(${tokenHash}) AS taken`
  return answer?.taken ?? false
}

/** Makes a link void. `over` where it was used or withdrawn before. Refused for what the caller may not give. */
export async function withdrawInvitation(tx: Database, id: string, reason: string): Promise<'done' | 'over'> {
  const [answer] = await tx.$queryRaw<{ outcome: 'done' | 'over' }[]>`
    SELECT withdraw_invitation(${id}::uuid, ${reason}) AS outcome`
  return answer?.outcome ?? 'over'
}

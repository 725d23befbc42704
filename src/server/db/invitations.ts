import 'server-only'
import type { Database } from './client'
import type { Membership, RoleOf } from './membership'

/** An invitation that can still be accepted. */
export interface Invitation extends Omit<Membership, 'commissionedCodes'> {
  email: string
  name: string
  expiresAt: Date
}

/**
 * Invites somebody to a role: an administrator anybody, a gatekeeper people of their own provider, and the service itself
 * the first administrator where there is no account. At most seven days. Says until when it can be accepted.
 */
export async function recordInvitation(
  db: Database,
  invited: RoleOf & { tokenHash: Uint8Array<ArrayBuffer>; email: string; name: string; validHours: number },
): Promise<Date> {
  const [answer] = await db.$queryRaw<{ expires: Date }[]>`
    SELECT create_invitation(${invited.tokenHash}, ${invited.email}, ${invited.name}, ${invited.role},
      ${invited.framework}, ${invited.providerCode ?? null}, ${invited.commissionerCode ?? null}, ${invited.validHours}::int) AS expires`
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

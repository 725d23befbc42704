import type { Actor } from '@/domain/access/actor'
import { readOwnName } from '@/domain/access/own-name'
import { roles, isRole } from '@/domain/access/roles'
import type { FormError } from '@/domain/access/say-sign-in-failure'
import { fail, ok, type Result } from '@/domain/result'
import { database } from '@/server/db/client'
import {
  type SeenInvitation,
  acceptFirstInvitation as saveFirst,
  acceptInvitation as saveAccepted,
  findInvitation,
  seeInvitation,
  takeUpInvitation as saveTakenUp,
} from '@/server/db/invitations'
import { withActor } from '@/server/db/transaction'
import { hashPassphrase } from '@/server/session/passphrase-hash'
import { hashToken, isToken } from '@/server/session/random-token'
import { faultOfNewPassphrase } from './fault-of-new-passphrase'

/** What somebody is shown of their own invitation. */
export interface OpenInvitation {
  readonly email: string
  readonly name: string
  readonly role: string
  readonly organisation: string
  readonly expiresAt: Date
}

/** How an invitation stands, for whoever holds its link. */
export type InvitationSeen = SeenInvitation

export type InvitationFailure = { kind: 'not-found' } | { kind: 'invalid'; faults: readonly FormError[] }

/** The invitation behind a link, or null: unknown, used and expired are not told apart. */
export async function findOpenInvitation(token: string): Promise<OpenInvitation | null> {
  if (!isToken(token)) return null
  const found = await findInvitation(database(), hashToken(token))
  if (!found) return null
  return {
    email: found.email,
    name: found.name,
    role: isRole(found.role) ? roles[found.role].name : found.role,
    organisation: found.providerName ?? found.commissionerName ?? 'National',
    expiresAt: found.expiresAt,
  }
}

/** How an invitation stands for whoever holds its link, with the role's name; null for a link that never was. */
export async function lookAtInvitation(token: string): Promise<InvitationSeen | null> {
  if (!isToken(token)) return null
  const seen = await seeInvitation(database(), hashToken(token))
  return seen && { ...seen, role: isRole(seen.role) ? roles[seen.role].name : seen.role }
}

/**
 * Gives the invited role to somebody who has an account with the invited address, and ends their sessions. Never makes a second
 * account. A link works once.
 */
export async function takeUpInvitation(
  actor: Actor,
  token: string,
): Promise<Result<true, { kind: 'not-found' }>> {
  if (!isToken(token)) return fail({ kind: 'not-found' })
  const taken = await withActor(actor, ({ tx }) => saveTakenUp(tx, hashToken(token)))
  return taken ? ok(true) : fail({ kind: 'not-found' })
}

/** Whether an invitation is that of the first administrator, whom the service invites by no name of theirs. */
export function isOfNobodyKnown({ inviter, role }: Pick<SeenInvitation, 'inviter' | 'role'>): boolean {
  return inviter === null && (role === 'administrator' || role === roles.administrator.name)
}

/**
 * Makes the invited account with the passphrase its owner chose; the first administrator says who they are too. A link works once,
 * however often it is pressed. Everything that is wrong is said at once.
 */
export async function acceptInvitation(
  token: string,
  passphrase: string,
  typed: { readonly name?: string | undefined; readonly email?: string | undefined } = {},
): Promise<Result<{ email: string }, InvitationFailure>> {
  const seen = await lookAtInvitation(token)
  if (seen?.state !== 'open') return fail({ kind: 'not-found' })
  const isFirst = isOfNobodyKnown(seen)
  const own = isFirst ? readOwnName(typed) : ok({ name: seen.name, email: seen.email })
  const owner = { ...(own.ok ? own.value : seen), organisation: seen.organisation ?? 'National' }
  const message = faultOfNewPassphrase(passphrase, owner)
  const weak = message ? [{ field: 'passphrase', message }] : []
  if (!own.ok || weak.length > 0)
    return fail({ kind: 'invalid', faults: [...(own.ok ? [] : own.failure), ...weak] })
  const accepted = { tokenHash: hashToken(token), passphraseHash: await hashPassphrase(passphrase) }
  const personId = await withActor(null, ({ tx }) =>
    isFirst ? saveFirst(tx, { ...accepted, ...own.value }) : saveAccepted(tx, accepted),
  )
  return personId ? ok({ email: own.value.email }) : fail({ kind: 'not-found' })
}

import type { Actor } from '@/domain/access/actor'
import { roles, isRole } from '@/domain/access/roles'
import { fail, ok, type Result } from '@/domain/result'
import { database } from '@/server/db/client'
import {
  type SeenInvitation,
  acceptInvitation as saveAccepted,
  findInvitation,
  seeInvitation,
  takeUpInvitation as saveTakenUp,
} from '@/server/db/invitations'
import { withActor } from '@/server/db/transaction'
import { hashPassphrase } from '@/server/session/passphrase-hash'
import { hashToken, isToken } from '@/server/session/random-token'
import { findPassphraseFault } from './passphrase-faults'

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

export type InvitationFailure = { kind: 'not-found' } | { kind: 'weak-passphrase'; message: string }

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

/** Makes the invited account with the passphrase its owner chose. A link works once, however often it is pressed. */
export async function acceptInvitation(
  token: string,
  passphrase: string,
): Promise<Result<{ email: string }, InvitationFailure>> {
  const invitation = await findOpenInvitation(token)
  if (!invitation) return fail({ kind: 'not-found' })
  const message = findPassphraseFault(passphrase, invitation)
  if (message) return fail({ kind: 'weak-passphrase', message })
  const accepted = { tokenHash: hashToken(token), passphraseHash: await hashPassphrase(passphrase) }
  const personId = await withActor(null, ({ tx }) => saveAccepted(tx, accepted))
  return personId ? ok({ email: invitation.email }) : fail({ kind: 'not-found' })
}

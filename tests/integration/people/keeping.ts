import type { Actor } from '@/domain/access/actor'
import type { TypedPerson } from '@/domain/access/invited-person'
import { giveRole } from '@/operations/change-roles'
import { endRole } from '@/operations/end-role'
import { invitePerson } from '@/operations/invite-people'
import { openSession } from '@/server/db/accounts'
import { hashToken, newToken } from '@/server/session/random-token'
import { withActor } from '@/server/db/transaction'
import { asSuperuser } from '../../support/database'

export const REASON = 'She has moved to another service.'

/** Gives, as an administrator or a gatekeeper, a role to somebody: that of an executive of ZZ1 unless told otherwise. */
export const give = (actor: Actor, personId: string, overrides: object = {}) =>
  giveRole(actor, {
    ...{ scope: isAdministrator(actor) ? 'everybody' : 'own', personId },
    ...{ role: 'executive', framework: 'hsps-1767', organisation: 'ZZ1', from: '', to: '', ...overrides },
  })

/** Ends a role of somebody at once unless told otherwise. */
export const end = (actor: Actor, personId: string, membership: string, overrides: object = {}) =>
  endRole(actor, {
    ...{ scope: isAdministrator(actor) ? 'everybody' : 'own', personId, membership },
    ...{ lastDay: '', reason: REASON, ...overrides },
  })

export const idOf = async (email: string, role: string) =>
  (await rolesOf(email)).find((held) => held.role === role)?.id ?? ''

/** Opens a session of somebody; gives its id. */
export async function session(actor: Actor): Promise<string> {
  const token = newToken()
  await withActor(actor, ({ tx, at }) =>
    openSession(tx, { tokenHash: hashToken(token), personId: actor.personId, at, assurance: 'totp' }),
  )
  return token
}

/** Waits for what may be refused in any way. */
export async function tried(outcome: Promise<{ readonly ok: boolean }>): Promise<boolean> {
  return (await outcome.catch(() => ({ ok: false }))).ok
}

function isAdministrator({ memberships }: Actor): boolean {
  return memberships.some(({ role }) => role === 'administrator')
}

/** Somebody to be invited: a contributor of ZZ1 unless told otherwise. */
export function typedPerson(overrides: Partial<TypedPerson> = {}): TypedPerson {
  return {
    name: 'Robin Ashdown',
    email: 'robin@zz1.example',
    role: 'contributor',
    framework: 'hsps-1767',
    organisation: 'ZZ1',
    from: '',
    to: '',
    ...overrides,
  }
}

/** Invites, and gives the token of the link that the inviter was shown. */
export async function invited(actor: Actor, overrides: Partial<TypedPerson> = {}): Promise<string> {
  const made = await invitePerson(actor, typedPerson(overrides))
  if (!made.ok) throw new Error(`Refused: ${JSON.stringify(made.failure)}`)
  return made.value.link?.split('/').at(-1) ?? ''
}

/** The messages of a refusal, by box; what was done is `done`. */
export function said(outcome: { ok: boolean; failure?: unknown }): unknown {
  if (outcome.ok) return 'done'
  const failure = outcome.failure as {
    kind: string
    faults?: readonly { at: string | null; message: string }[]
  }
  return failure.kind === 'refused'
    ? failure.faults?.map(({ at, message }) => `${at ?? ''}: ${message}`)
    : failure.kind
}

/** The roles of somebody that are not over, with their ids. */
export function rolesOf(email: string) {
  return asSuperuser<{ id: string; person_id: string; role: string; provider_code: string | null }>(
    `SELECT m.id, m.person_id, m.role, m.provider_code FROM membership m JOIN person p ON p.id = m.person_id
     WHERE p.email = $1 AND (m.to_at IS NULL OR m.to_at > now()) ORDER BY m.role, m.provider_code`,
    [email],
  )
}

/** What the service's own role may ask of the database as somebody, outside its code. */
export function asActor(actor: Actor | null, sql: string): Promise<unknown> {
  return withActor(actor, ({ tx }) => tx.$queryRawUnsafe(sql))
}

/** A second gatekeeper or administrator, and any other person. */
export async function register(role: string, provider: string | null, name: string): Promise<Actor> {
  const email = `${name}@test.example`
  const [person] = await asSuperuser<{ id: string }>('SELECT register_person($1, $2, NULL) AS id', [
    email,
    name,
  ])
  const framework = role === 'administrator' ? null : 'hsps-1767'
  await asSuperuser('SELECT grant_membership($1, $2, $3, $4, NULL)', [person?.id, role, framework, provider])
  const reaches = provider ? [provider] : ('all' as const)
  const membership = { role: role as 'gatekeeper', framework, organisation: provider ?? 'National', reaches }
  return { personId: person?.id ?? '', name, email, memberships: [membership] }
}

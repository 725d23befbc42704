import 'server-only'
import type { Actor } from '@/domain/access/actor'
import { type Role, roles } from '@/domain/access/roles'
import type { Transaction } from '@/server/db/client'
import { acceptInvitation, recordInvitation } from '@/server/db/invitations'
import { recordMembership } from '@/server/db/memberships'
import { registerPerson } from '@/server/db/registry'
import { withActor } from '@/server/db/transaction'
import { hashPassphrase } from '@/server/session/passphrase-hash'
import { hashToken, newToken } from '@/server/session/random-token'

/** A person to be given an account with one role. */
export interface NewPerson {
  readonly email: string
  readonly name: string
  readonly role: Role
  /** Under which they hold it; null for a role of the service itself. */
  readonly framework: string | null
  /** The provider's or the commissioner's code; null for national roles. */
  readonly organisation: string | null
  readonly passphrase: string
}

/** The first administrator, where there is no account yet: invited by the service itself and accepted at once. */
export async function registerFirstAdministrator(person: NewPerson): Promise<Actor> {
  const { email, name, role } = person
  const passphraseHash = await hashPassphrase(person.passphrase)
  const tokenHash = hashToken(newToken())
  const personId = await withActor(null, async ({ tx }) => {
    await recordInvitation(tx, { tokenHash, email, name, role, framework: null, validHours: 1 })
    return acceptInvitation(tx, { tokenHash, passphraseHash })
  })
  if (!personId) throw new Error('The first administrator could not be registered')
  return {
    personId,
    name,
    email,
    memberships: [{ role, framework: null, organisation: 'National', reaches: 'all' }],
  }
}

/** Gives people an account and a role each, all or none. For an administrator. */
export async function registerPeople(
  administrator: Actor,
  people: readonly NewPerson[],
): Promise<readonly string[]> {
  const hashes = await Promise.all(people.map(({ passphrase }) => hashPassphrase(passphrase)))
  return withActor(administrator, async ({ tx }) => {
    const ids: string[] = []
    for (const [index, person] of people.entries()) ids.push(await registerOne(tx, person, hashes[index]))
    return ids
  })
}

async function registerOne(
  tx: Transaction,
  { email, name, role, framework, organisation }: NewPerson,
  passphraseHash: string | undefined,
): Promise<string> {
  const personId = await registerPerson(tx, { email, name, passphraseHash: passphraseHash ?? null })
  await recordMembership(tx, {
    personId,
    role,
    framework,
    providerCode: roles[role].of === 'provider' ? organisation : null,
    commissionerCode: roles[role].of === 'commissioner' ? organisation : null,
  })
  return personId
}

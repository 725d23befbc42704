import { hash } from '@node-rs/argon2'
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { type Role, roles } from '@/domain/access/roles'
import { ask } from './ask'

/** The passphrase of every account that a journey makes. */
export const PASSPHRASE = 'four wandering teapots sing'

export type Account = { personId: string; email: string; name: string }

type Invited = {
  role: Role
  name: string
  /** The code of a provider or a commissioner; left out for national roles. */
  organisation?: string | undefined
}

const kept = hash(PASSPHRASE, { memoryCost: 19_456, timeCost: 2, parallelism: 1 })

/** An account of its own for one journey, made as an administrator would make it. */
export async function registerAccount({ role, name, organisation }: Invited): Promise<Account> {
  const email = `${randomUUID()}@journey.test`
  const [person] = await ask<{ id: string }>('SELECT register_person($1, $2, $3) AS id', [
    email,
    name,
    await kept,
  ])
  const personId = person?.id ?? ''
  await ask('SELECT grant_membership($1, $2, $3, $4, $5)', [personId, role, ...sideOf(role, organisation)])
  return { personId, email, name }
}

/** The same where only the address is wanted. */
export async function makeAccount(invited: Invited): Promise<string> {
  return (await registerAccount(invited)).email
}

/** An open invitation to somebody who has no account yet; says the path of its link and their address. */
export async function makeInvitation({ role, name, organisation }: Invited) {
  const token = randomBytes(32).toString('base64url')
  const email = `${randomUUID()}@journey.test`
  const digest = createHash('sha256').update(token).digest()
  const side = sideOf(role, organisation)
  await ask('SELECT create_invitation($1, $2, $3, $4, $5, $6, $7, 24)', [digest, email, name, role, ...side])
  return { path: `/invitation/${token}`, email }
}

/** A link by which somebody chooses a new passphrase; says its path. */
export async function makeReset(personId: string): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const digest = createHash('sha256').update(token).digest()
  await ask(
    `INSERT INTO passphrase_reset (token_hash, person_id, created_at, expires_at) VALUES ($1, $2, now(), now() + interval '1 hour')`,
    [digest, personId],
  )
  return `/forgotten/${token}`
}

/** The framework, and the code as the provider's or the commissioner's, whichever the role belongs to. */
function sideOf(role: Role, organisation: string | undefined) {
  const { of } = roles[role]
  return [
    of === 'service' ? null : 'hsps-1767',
    of === 'provider' ? organisation : null,
    of === 'commissioner' ? organisation : null,
  ]
}

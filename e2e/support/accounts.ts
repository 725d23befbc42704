import { hash } from '@node-rs/argon2'
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { withClient } from '../../scripts/postgres/client.mjs'
import { findRunning } from './running'

/** The passphrase of every account that a journey makes. */
export const PASSPHRASE = 'four wandering teapots sing'

type Invited = { role: string; name: string }

/** An account of its own for one journey, made as an administrator would make it; says its address. */
export async function makeAccount({ role, name }: Invited): Promise<string> {
  const email = `${randomUUID()}@journey.test`
  const kept = await hash(PASSPHRASE, { memoryCost: 19_456, timeCost: 2, parallelism: 1 })
  await withClient(findRunning().database.superuserUrl, async (client) => {
    await client.query('SELECT grant_membership(register_person($1, $2, $3), $4, NULL, NULL)', [
      email,
      name,
      kept,
      role,
    ])
  })
  return email
}

/** An open invitation to somebody who has no account yet; says the path of its link and their address. */
export async function makeInvitation({ role, name }: Invited) {
  const token = randomBytes(32).toString('base64url')
  const email = `${randomUUID()}@journey.test`
  await withClient(findRunning().database.superuserUrl, async (client) => {
    const digest = createHash('sha256').update(token).digest()
    await client.query('SELECT create_invitation($1, $2, $3, $4, NULL, NULL, 24)', [
      digest,
      email,
      name,
      role,
    ])
  })
  return { path: `/invitation/${token}`, email }
}

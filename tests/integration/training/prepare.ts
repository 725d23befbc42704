import type { Client } from 'pg'
import { demoAccounts } from '@/operations/demo-accounts'
import { withClient } from '../../../scripts/postgres/client.mjs'
import { ownEnvironment } from '../../../scripts/lib/environments.mjs'
import { database } from '../../support/database'

/** From here on the service takes itself for a training copy; its settings are read once, so before anything asks for them. */
export function beTrainingCopy(): void {
  ownEnvironment.TRAINING = 'yes'
}

/** The accounts of the demo without its quarters, which these tests are not about. */
export async function loadAccounts(): Promise<void> {
  await withClient(database.ownerUrl, async (client: Client) => {
    for (const { email, name } of demoAccounts)
      await client.query('SELECT register_person($1, $2, $3)', [email, name, 'no passphrase opens this'])
  })
}

/** What everybody reads of the database. */
export async function claimed(): Promise<unknown> {
  return withClient(database.superuserUrl, async (client: Client) => {
    const { rows } = await client.query<{ kind: string }>('SELECT kind FROM database_claim')
    return rows.map(({ kind }) => kind)
  })
}

import 'server-only'
import { findAccount } from '@/server/db/accounts'
import { database } from '@/server/db/client'
import { demoAccounts } from './demo-accounts'

/** Whether the demo is complete: its last account is made after everything else. */
export async function isDemoLoaded(): Promise<boolean> {
  const last = demoAccounts.filter(({ role }) => role !== 'administrator').at(-1)
  return last !== undefined && (await findAccount(database(), last.email)) !== null
}

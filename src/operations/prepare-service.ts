import 'server-only'
import { frameworks } from '@/domain/catalogue'
import { countAccounts } from '@/server/db/accounts'
import { database, disconnect } from '@/server/db/client'
import { readSettings } from '@/server/env'
import { isDemoLoaded } from './demo-loaded'
import { type FirstInvitation, inviteFirstAdministrator, refuseDemoAccounts } from './first-invitation'
import { openDueWindows } from './open-due-windows'
import { registerCatalogue } from './register-catalogue'

/**
 * What is done before the service answers: the boxes of the catalogue, data for the demo, the first way in for production,
 * windows for both. Says who was invited, if anybody was. Throws where the service must not start.
 */
export async function prepareService(loadDemo: () => Promise<void>): Promise<FirstInvitation | null> {
  try {
    await registerCatalogue()
    const invitation = readSettings().demo ? await prepareDemo(loadDemo) : await prepareProduction()
    for (const framework of frameworks) await openDueWindows(framework)
    return invitation
  } finally {
    await disconnect()
  }
}

/** Loads the demo into an empty database; one that was left half loaded is not patched up. */
async function prepareDemo(loadDemo: () => Promise<void>): Promise<null> {
  if (await isDemoLoaded()) return null
  if ((await countAccounts(database())) > 0)
    throw new Error('The demo was interrupted while it loaded. Run: npm run reset, then: npm start')
  await loadDemo()
  return null
}

async function prepareProduction(): Promise<FirstInvitation | null> {
  await refuseDemoAccounts()
  return inviteFirstAdministrator()
}

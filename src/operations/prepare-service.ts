import 'server-only'
import { frameworks } from '@/domain/catalogue'
import { countAccounts } from '@/server/db/accounts'
import { type DatabaseKind, claimDatabase } from '@/server/db/database-claim'
import { database, disconnect } from '@/server/db/client'
import { readSettings } from '@/server/env'
import { isDemoLoaded } from './demo-loaded'
import { type FirstInvitation, inviteFirstAdministrator, refuseDemoAccounts } from './first-invitation'
import { openDueWindows } from './open-due-windows'
import { registerCatalogue } from './register-catalogue'

/**
 * What is done before the service answers: the boxes of the catalogue, data for the demo and a training copy, the first way in for production,
 * windows for both. Says who was invited, if anybody was. Throws where the service must not start.
 */
export async function prepareService(loadDemo: () => Promise<void>): Promise<FirstInvitation | null> {
  try {
    await registerCatalogue()
    const { demo, training } = readSettings()
    if (!demo) await claimFor(training ? 'training' : 'real')
    const invitation = demo || training ? await prepareDemo(loadDemo) : await prepareProduction()
    for (const framework of frameworks) await openDueWindows(framework)
    return invitation
  } finally {
    await disconnect()
  }
}

/** A real service and a training copy never stand on the same database, one after the other included. */
async function claimFor(wanted: DatabaseKind): Promise<void> {
  if (wanted === 'real') await refuseDemoAccounts()
  const kind = await claimDatabase(database(), wanted)
  if (kind === wanted) return
  throw new Error(
    wanted === 'real'
      ? 'This database holds a training copy, whose figures are invented. Use another database for a real service.'
      : 'This database holds a real service, or accounts of people. A training copy needs an empty database of its own.',
  )
}

/** Loads the demo into an empty database; one that was left half loaded is not patched up. */
async function prepareDemo(loadDemo: () => Promise<void>): Promise<null> {
  if (await isDemoLoaded()) return null
  if ((await countAccounts(database())) > 0)
    throw new Error(
      'The demo was interrupted while it loaded. Run: npm run reset, then: npm start; a training copy needs an empty database again',
    )
  await loadDemo()
  return null
}

function prepareProduction(): Promise<FirstInvitation | null> {
  return inviteFirstAdministrator()
}

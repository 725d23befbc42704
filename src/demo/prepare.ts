import { isDemoLoaded } from '@/operations/demo-loaded'
import { inviteFirstAdministrator, refuseDemoAccounts } from '@/operations/first-invitation'
import { openDueWindows } from '@/operations/open-due-windows'
import { countAccounts } from '@/server/db/accounts'
import { database, disconnect } from '@/server/db/client'
import { readSettings } from '@/server/env'
import { loadDemo } from './load'

/** What the starter has done before it serves: data for the demo, the first way in for production, windows for both. */
async function prepare(): Promise<void> {
  await (readSettings().demo ? prepareDemo() : prepareProduction())
  await openDueWindows({ quartersBack: 0 })
}

/** Loads the demo into an empty database; one that was left half loaded is not patched up. */
async function prepareDemo(): Promise<void> {
  if (await isDemoLoaded()) return
  if ((await countAccounts(database())) > 0)
    throw new Error('The demo was interrupted while it loaded. Run: npm run reset, then: npm start')
  await loadDemo()
}

async function prepareProduction(): Promise<void> {
  await refuseDemoAccounts()
  const invitation = await inviteFirstAdministrator()
  if (!invitation) return
  const until = invitation.expiresAt.toLocaleString('en-GB', { timeZone: 'Europe/London' })
  process.stdout.write(
    `Nobody has an account yet. The first administrator, ${invitation.email}, is invited until ${until}:\n` +
      `${invitation.address}\n`,
  )
}

try {
  await prepare()
} finally {
  await disconnect()
}

import { countAccounts, hasDemoAccounts } from '@/server/db/accounts'
import { database } from '@/server/db/client'
import { recordInvitation } from '@/server/db/invitations'
import { withActor } from '@/server/db/transaction'
import { readSettings } from '@/server/env'
import { hashToken, newToken } from '@/server/session/random-token'

const VALID_HOURS = 24
const ADMINISTRATOR = { role: 'administrator', framework: null }

export interface FirstInvitation {
  readonly address: string
  readonly email: string
  readonly expiresAt: Date
}

/**
 * Where nobody has an account yet, invites the first administrator; else null. The link is known only to whoever reads
 * what this process prints, and works once.
 */
export async function inviteFirstAdministrator(): Promise<FirstInvitation | null> {
  if ((await countAccounts(database())) > 0) return null
  const { origin } = readSettings()
  const token = newToken()
  const email = `administrator@${new URL(origin).hostname}`
  const invited = { tokenHash: hashToken(token), email, name: 'First administrator', ...ADMINISTRATOR }
  const expiresAt = await withActor(null, ({ tx }) =>
    recordInvitation(tx, { ...invited, validHours: VALID_HOURS }),
  )
  return { address: `${origin}/invitation/${token}`, email, expiresAt }
}

/** Throws in production while an account exists whose passphrase everybody knows. */
export async function refuseDemoAccounts(): Promise<void> {
  if (readSettings().invented || !(await hasDemoAccounts(database()))) return
  throw new Error(
    'This database holds accounts of the demonstration, whose passphrase is public. Use another database.',
  )
}

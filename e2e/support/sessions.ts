import type { BrowserContext } from '@playwright/test'
import type { Role } from '@/domain/access/roles'
import { openSession } from '@/server/db/accounts'
import { withActor } from '@/server/db/transaction'
import { hashToken, newToken } from '@/server/session/random-token'
import { type Account, registerAccount } from './accounts'
import { ask } from './ask'
import { findRunning } from './running'
import { useServiceCode } from './service-code'

const NAMES: Record<Role, string> = {
  contributor: 'Robin Ashdown',
  'service-lead': 'Morgan Tellis',
  gatekeeper: 'Jo Penhallow',
  executive: 'Ellis Varnham',
  commissioner: 'Alex Thornley',
  'national-analyst': 'Kit Rowsell',
  auditor: 'Noor Haldane',
  administrator: 'Frankie Moorcroft',
}

/** The name under which somebody of a role appears in the journeys. */
export function nameOf(role: Role): string {
  return NAMES[role]
}

/** Makes an account and opens its session in the browser, past the form that journeys of their own are about. */
export async function signInAs(context: BrowserContext, role: Role, organisation?: string) {
  useServiceCode()
  const account = await registerAccount({ role, name: NAMES[role], organisation })
  await signInAgain(context, account)
  return account
}

/** Opens another session for somebody who has an account: a role that changes ends the one they had. */
export async function signInAgain(context: BrowserContext, account: Account) {
  const id = newToken()
  const opened = await withActor(account, ({ tx, at }) =>
    openSession(tx, { tokenHash: hashToken(id), personId: account.personId, at, assurance: 'totp' }),
  )
  if (!opened) throw new Error(`No session could be opened for ${account.email}`)
  const cookie = { name: 'assurance-session', value: id, httpOnly: true, sameSite: 'Lax' as const }
  await context.clearCookies()
  await context.addCookies([{ ...cookie, url: findRunning().origin }])
}

/** Lets the proof of who is asking grow old. */
export async function growStale({ personId }: Account) {
  await ask(`UPDATE session SET fresh_at = now() - interval '5 minutes 1 second' WHERE person_id = $1`, [
    personId,
  ])
}

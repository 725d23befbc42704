import 'server-only'
import type { Assurance } from '@/domain/access/assurance'
import { accountHref } from '@/domain/addresses/admin'
import { sayMoment } from '@/domain/periods/format'
import { endSession, openSession } from '@/server/db/accounts'
import { recordAudit } from '@/server/db/audit'
import type { Transaction } from '@/server/db/client'
import { hasSignedIn } from '@/server/db/passphrases'
import { hashToken, isToken, newToken } from '@/server/session/random-token'
import { queueNotice } from './queue-notice'

/** A session that is about to begin, and with what. */
export interface Beginning {
  readonly personId: string
  readonly assurance: Assurance
  /** What the browser said it is, in words of ours; null where nobody asked it. */
  readonly device: string | null
  /** Whether they have signed in with this browser before. */
  readonly isKnown: boolean
  /** The session that the browser had, which is over once another begins. */
  readonly former?: string | undefined
}

/**
 * Opens a session for whoever has proved all that is asked of them, says so in the audit, tells them where it is on what they have not signed in
 * on before, and gives its id: what the cookie holds.
 */
export async function openSessionOf(
  { tx, at }: { readonly tx: Transaction; readonly at: Date },
  { personId, assurance, device, isKnown, former }: Beginning,
): Promise<string> {
  const id = newToken()
  const isNew = device !== null && !isKnown && (await hasSignedIn(tx))
  const opened = await openSession(tx, { tokenHash: hashToken(id), personId, at, assurance, device })
  if (!opened) throw new Error('The account was closed while its owner was signing in')
  if (isToken(former)) await endSession(tx, hashToken(former), 'signed-in-again')
  await recordAudit(tx, { organisation: 'national', action: 'signed-in', object: personId, at })
  if (isNew) await tellOfDevice(tx, { personId, device, at })
  return id
}

async function tellOfDevice(
  tx: Transaction,
  { personId, device, at }: { readonly personId: string; readonly device: string; readonly at: Date },
): Promise<void> {
  await queueNotice(tx, {
    kind: 'new-device',
    key: `new-device ${personId} ${at.toISOString()}`,
    to: { personId },
    facts: { device, when: sayMoment(at) },
    href: accountHref(),
  })
}

import 'server-only'
import { setTimeout as wait } from 'node:timers/promises'
import { choosingHref } from '@/domain/addresses/account'
import { sayMoment } from '@/domain/periods/format'
import { askPassphraseReset as saveAsked } from '@/server/db/passphrases'
import { withActor } from '@/server/db/transaction'
import { readSettings } from '@/server/env'
import { mailIsSet } from '@/server/mail/mail-is-set'
import { hashToken, newToken } from '@/server/session/random-token'
import { queueNotice } from './queue-notice'

/** In milliseconds: longer than the work takes, so that the wait for an answer tells nobody whether there was any. */
const ANSWERED_AFTER = 500

/**
 * Mails a link to choose a new passphrase to an address, where somebody with a passphrase has it; three an hour at most. The answer, and
 * how long it takes, is the same for every address.
 */
export async function askPassphraseReset(email: string): Promise<void> {
  if (!sendsLinks()) return
  await Promise.all([mailLink(email), wait(ANSWERED_AFTER)])
}

/** Whether a link can reach anybody: by mail or, in the demonstration, in the outbox of its administrator. */
export function sendsLinks(): boolean {
  return mailIsSet() || readSettings().demo
}

async function mailLink(email: string): Promise<void> {
  const token = newToken()
  await withActor(null, async ({ tx }) => {
    const made = await saveAsked(tx, hashToken(token), email)
    if (!made) return
    const { personId, expiresAt } = made
    await queueNotice(tx, {
      kind: 'passphrase-reset',
      key: `passphrase-reset ${personId} ${expiresAt.toISOString()}`,
      to: { personId },
      facts: { until: sayMoment(expiresAt) },
      href: choosingHref(token),
      expires: expiresAt,
    })
  })
}

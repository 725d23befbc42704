import 'server-only'
import { type Outcome, afterTry } from '@/domain/notices/delivery'
import { type ClaimedNotice, claimNotice, recordTry } from '@/server/db/notices'
import { withActor } from '@/server/db/transaction'
import { compose, isWhole, messageIdOf } from '@/server/mail/compose'
import { type Delivery, deliver } from '@/server/mail/deliver'
import { mailIsSet } from '@/server/mail/mail-is-set'

/** How many of each came of a round of sending. */
export type Round = Readonly<Record<Outcome, number>>

/**
 * Sends what is due, the longest waiting first and one at a time, at most so many; several may do it at once. Ends early where the mail
 * server itself fails, since the next mail would fare no better. Does nothing where no mail is set.
 */
export async function sendNotices(at: Date, limit: number): Promise<Round> {
  const round = { sent: 0, deferred: 0, refused: 0 }
  if (!mailIsSet()) return round
  for (let left = limit; left > 0; left -= 1) {
    const delivered = await sendNext(at, null)
    if (!delivered) break
    round[delivered.outcome] += 1
    if (delivered.isDown) break
  }
  return round
}

/** Sends one notice now, if it is due and nobody else has it; null where it is not. */
export async function sendNotice(at: Date, id: string): Promise<Delivery | null> {
  return mailIsSet() ? sendNext(at, id) : null
}

/** No transaction is open while the mail server is talked to: the claim is what keeps others away. */
async function sendNext(at: Date, wanted: string | null): Promise<Delivery | null> {
  const claimed = await withActor(null, ({ tx }) => claimNotice(tx, at, wanted))
  if (!claimed) return null
  const delivered = await deliverClaimed(claimed)
  const { outcome, answer } = delivered
  const standing = afterTry(claimed, outcome, at)
  await withActor(null, ({ tx }) => recordTry(tx, claimed.id, { at, outcome, answer, ...standing }))
  return delivered
}

const LINK_LOST =
  'Its link was sealed under another APP_SECRET, and nobody can read it any more: cause it again.'

function deliverClaimed(claimed: ClaimedNotice): Promise<Delivery> {
  if (!isWhole(claimed)) return Promise.resolve({ outcome: 'refused', answer: LINK_LOST, isDown: false })
  const to = { address: claimed.email, name: claimed.name }
  return deliver({ ...compose(claimed, 'whole').mail, to, messageId: messageIdOf(claimed.id) })
}

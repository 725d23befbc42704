import 'server-only'
import { setTimeout as wait } from 'node:timers/promises'
import { type Outcome, afterTry } from '@/domain/notices/delivery'
import { type ClaimedNotice, claimNotice, recordTry } from '@/server/db/notices'
import { isRefusedForGood } from '@/server/db/refused-for-now'
import { withActor } from '@/server/db/transaction'
import { compose, isWhole, messageIdOf } from '@/server/mail/compose'
import { type Delivery, type Patience, deliver } from '@/server/mail/deliver'
import { mailIsSet } from '@/server/mail/mail-is-set'

/** How many of each came of a round of sending. */
export type Round = Readonly<Record<Outcome, number>>

/** What else happens by the clock waits so long for a mail server that is slow, and for the one mail that it has then. */
const ROUND_MS = 45_000
/** Together with the longest mail still within a claim: as long as that holds, nobody else sends it. */
const WRITE_DOWN_MS = 60_000
const PAUSE_MS = 500

/** How long a round goes on, and how long it waits for the mail server; only tests have less. */
type Limits = Patience & { readonly round?: number }

/**
 * Sends what is due, the longest waiting first and one at a time, at most so many; several may do it at once. Ends early where the mail
 * server itself fails, since the next mail would fare no better, and where it is slow. Does nothing where no mail is set.
 */
export async function sendNotices(
  at: Date,
  limit: number,
  { round: longest = ROUND_MS, ...patience }: Limits = {},
): Promise<Round> {
  const round = { sent: 0, deferred: 0, refused: 0 }
  if (!mailIsSet()) return round
  const began = performance.now()
  for (let left = limit; left > 0 && performance.now() - began < longest; left -= 1) {
    const delivered = await sendNext(at, null, patience)
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
async function sendNext(at: Date, wanted: string | null, patience: Patience = {}): Promise<Delivery | null> {
  const claimed = await withActor(null, ({ tx, at: now }) => claimNotice(tx, { at, now, wanted }))
  if (!claimed) return null
  const delivered = await deliverClaimed(claimed, patience)
  const { outcome, answer } = delivered
  await writeDown(claimed.id, { at, outcome, answer, ...afterTry(claimed, outcome, at) })
  return delivered
}

/**
 * A mail that was taken and is not written down would be sent again: so it is written down as soon as the database hears, whatever keeps it
 * from that. What it heard already and could not confirm does not close it twice; at the most a failed try is counted twice.
 */
async function writeDown(id: string, tried: Parameters<typeof recordTry>[2]): Promise<void> {
  for (const began = performance.now(); ;) {
    try {
      await withActor(null, ({ tx }) => recordTry(tx, id, tried))
      return
    } catch (failure) {
      if (isRefusedForGood(failure) || performance.now() - began > WRITE_DOWN_MS) throw failure
      await wait(PAUSE_MS)
    }
  }
}

const LINK_LOST =
  'Its link was sealed under another APP_SECRET, and nobody can read it any more: cause it again.'

function deliverClaimed(claimed: ClaimedNotice, patience: Patience): Promise<Delivery> {
  if (!isWhole(claimed)) return Promise.resolve({ outcome: 'refused', answer: LINK_LOST, isDown: false })
  const to = { address: claimed.email, name: claimed.name }
  const letter = { ...compose(claimed, 'whole').mail, to, messageId: messageIdOf(claimed.id) }
  return deliver(letter, patience)
}

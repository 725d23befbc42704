import 'server-only'
import { type Actor, mayAnywhere } from '@/domain/access/actor'
import { type MailCounts, findMailCounts } from '@/server/db/outbox'
import { withActor } from '@/server/db/transaction'
import { mailIsSet } from '@/server/mail/mail-is-set'

/** How far the mail of the service is. */
export interface MailStanding extends MailCounts {
  readonly isSet: boolean
  /** Mail is set and a test arrived: what waits or failed is for the outbox. */
  readonly done: boolean
}

/** Whether mail is set and tested, what waits and what failed; null for whoever does not administer the service. */
export async function getMailStanding(actor: Actor): Promise<MailStanding | null> {
  if (!mayAnywhere(actor, 'registry:manage')) return null
  const counts = await withActor(actor, ({ tx }) => findMailCounts(tx))
  const isSet = mailIsSet()
  return { ...counts, isSet, done: isSet && counts.testedAt !== null }
}

import 'server-only'
import type { Transaction } from '@/server/db/client'
import { type MailCounts, findMailCounts } from '@/server/db/outbox'
import { mailIsSet } from '@/server/mail/mail-is-set'

/** How far the mail of the service is. */
export interface MailStanding extends MailCounts {
  readonly isSet: boolean
  /** Mail is set and a test arrived: what waits or failed is for the outbox. */
  readonly done: boolean
}

/** Whether mail is set and tested, what waits and what failed. One query. */
export async function readMailStanding(tx: Transaction): Promise<MailStanding> {
  const counts = await findMailCounts(tx)
  const isSet = mailIsSet()
  return { ...counts, isSet, done: isSet && counts.testedAt !== null }
}

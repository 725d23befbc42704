import 'server-only'
import { type Actor, mayAnywhere } from '@/domain/access/actor'
import { type Result, fail, ok } from '@/domain/result'
import { findNotice, reopenNotice } from '@/server/db/outbox'
import { withActor } from '@/server/db/transaction'
import { mailIsSet } from '@/server/mail/mail-is-set'
import { presentTime } from './present-time'
import { sendNotice } from './send-notices'

/** Sends a notice again that bounced, was given up or was kept, at once. Its page says what came of it. */
export async function retryNotice(
  actor: Actor,
  id: string,
): Promise<Result<null, 'not-found' | 'no-mail' | 'over'>> {
  if (!mayAnywhere(actor, 'registry:manage')) return fail('not-found')
  if (!(await withActor(actor, ({ tx }) => findNotice(tx, id)))) return fail('not-found')
  if (!mailIsSet()) return fail('no-mail')
  if (!(await withActor(actor, ({ tx }) => reopenNotice(tx, id)))) return fail('over')
  await sendNotice(await presentTime(), id)
  return ok(null)
}

import 'server-only'
import { randomUUID } from 'node:crypto'
import { type Actor, mayAnywhere } from '@/domain/access/actor'
import { outboxHref } from '@/domain/addresses/admin'
import { sayMoment } from '@/domain/periods/format'
import { type Result, fail, ok } from '@/domain/result'
import { findOwnNotice } from '@/server/db/outbox'
import { withActor } from '@/server/db/transaction'
import { queueNotice } from './queue-notice'
import { sendNotice } from './send-notices'

/** Sends an administrator a mail, to see whether mail can be sent at all; says which notice it is. Where no mail is set it is kept. */
export async function sendTestMail(actor: Actor): Promise<Result<string, 'not-found'>> {
  if (!mayAnywhere(actor, 'registry:manage')) return fail('not-found')
  const { id, at } = await withActor(actor, async ({ tx, at }) => {
    const key = `test/${randomUUID()}`
    const facts = { by: actor.name, when: sayMoment(at) }
    const to = { personId: actor.personId }
    await queueNotice(tx, { kind: 'test', key, to, facts, href: outboxHref() }, at)
    return { id: await findOwnNotice(tx, key), at }
  })
  if (!id) throw new Error('The test was not queued')
  await sendNotice(at, id)
  return ok(id)
}

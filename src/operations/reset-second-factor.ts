import 'server-only'
import type { Actor } from '@/domain/access/actor'
import { sayMoment } from '@/domain/periods/format'
import { resetSecondFactor as saveReset } from '@/server/db/second-factors'
import { withActor } from '@/server/db/transaction'
import { queueNotice } from './queue-notice'

/**
 * Takes the second factor of somebody who has lost it: by an administrator anybody else's, by a gatekeeper that of whoever holds roles of
 * their own provider alone. Their sessions end, and they are told. False for whom it is not there to take.
 */
export function resetSecondFactor(actor: Actor, personId: string, reason: string): Promise<boolean> {
  return withActor(actor, async ({ tx, at }) => {
    if (!(await saveReset(tx, personId, reason))) return false
    await queueNotice(tx, {
      kind: 'factor-reset',
      key: `factor-reset ${personId} ${at.toISOString()}`,
      to: { personId },
      facts: { by: actor.name, when: sayMoment(at) },
      href: '/sign-in',
    })
    return true
  })
}

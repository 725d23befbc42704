import 'server-only'
import type { Actor } from '@/domain/access/actor'
import { type Result, fail, ok } from '@/domain/result'
import { recordRedactionDecision } from '@/server/db/redactions'
import { withActor } from '@/server/db/transaction'

/** Takes a text out that somebody else asked about, or lets it stand. Who asked may only take back what they asked. */
export function decideRedaction(
  actor: Actor,
  id: string,
  agrees: boolean,
): Promise<Result<'agreed' | 'refused', 'own' | 'not-found'>> {
  return withActor(actor, async ({ tx }): Promise<Result<'agreed' | 'refused', 'own' | 'not-found'>> => {
    const came = await recordRedactionDecision(tx, id, agrees)
    return came === 'agreed' || came === 'refused' ? ok(came) : fail(came)
  })
}

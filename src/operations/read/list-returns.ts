import 'server-only'
import { type Actor, reachOf } from '@/domain/access/actor'
import type { Framework } from '@/domain/catalogue/framework'
import type { ReturnHeader } from '@/domain/returns/return-header'
import { listReturnHeaders } from '@/server/db/return-headers'
import { withActor } from '@/server/db/transaction'

/** How returns stand at a moment, without any of their figures. */
export interface ReturnsRead {
  readonly framework: Framework
  readonly headers: readonly ReturnHeader[]
  readonly at: Date
}

/** Every return that this person may see, the newest first; of somebody who sees none, none. */
export function listReturns(actor: Actor, framework: Framework): Promise<ReturnsRead> {
  const scope = reachOf(actor, 'return:read-submitted', framework.code)
  return withActor(actor, async ({ tx, at }) => ({
    headers: await listReturnHeaders(tx, framework.code, scope),
    ...{ framework, at },
  }))
}

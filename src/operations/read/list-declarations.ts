import 'server-only'
import { type Actor, reachOf } from '@/domain/access/actor'
import type { Framework } from '@/domain/catalogue/framework'
import type { DeclarationHeader } from '@/domain/declarations/declaration-header'
import { listDeclarationHeaders } from '@/server/db/declaration-headers'
import { withActor } from '@/server/db/transaction'

/** How declarations stand at a moment, and what their versions in force come to. */
export interface DeclarationsRead {
  readonly headers: readonly DeclarationHeader[]
  readonly framework: Framework
  readonly at: Date
}

/** Every declaration that this person may see, in no order; of somebody who sees none, none. */
export function listDeclarations(actor: Actor, framework: Framework): Promise<DeclarationsRead> {
  const scope = reachOf(actor, 'declaration:read-signed', framework.code)
  return withActor(actor, async ({ tx, at }) => ({
    headers: await listDeclarationHeaders(tx, framework.code, scope),
    ...{ framework, at },
  }))
}

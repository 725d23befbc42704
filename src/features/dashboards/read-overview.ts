import 'server-only'
import { type Actor, reachOf } from '@/domain/access/actor'
import { framework } from '@/domain/catalogue'
import { listProviderReturns } from '@/server/db/dashboards'
import { listDeclarationHeaders } from '@/server/db/declaration-headers'
import { listLatestLines } from '@/server/db/submitted-lines'
import { type AskedSpan, readSpan } from './read-span'
import type { OverviewRead } from './to-overview-rows'

/**
 * Everything about all providers in reach over a span, or null when there is no such span or nothing for this person to
 * see. Four queries and the frame of the transaction, whatever the number of providers and of quarters.
 */
export async function readOverview(
  actor: Actor,
  asked: AskedSpan,
  clock?: Date,
): Promise<OverviewRead | null> {
  const declared = reachOf(actor, 'declaration:read-signed')
  const read = await readSpan(
    actor,
    asked,
    async (tx, { scope, quarters, as }) => ({
      returns: await listProviderReturns(tx, framework.code, scope, quarters, as),
      lines: await listLatestLines(tx, framework.code, scope, quarters, { shown: as }),
      declarations: await listDeclarationHeaders(tx, framework.code, declared),
    }),
    clock,
  )
  if (!read) return null
  const { page, ...chosen } = read
  return { ...chosen, ...page }
}

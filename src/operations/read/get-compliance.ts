import 'server-only'
import { type Actor, reachOf } from '@/domain/access/actor'
import type { Framework } from '@/domain/catalogue/framework'
import { type MadeOf, madeOf, returnsOf } from '@/domain/returns/made-of'
import { listReturnsDeclared } from '@/server/db/beside-returns'
import { listLatestLines } from '@/server/db/submitted-lines'
import { type Found, type ProviderOverSpan, providersOverSpan } from './providers-over-span'
import { type AskedSpan, type ChosenSpan, type ReadMore, readSpan } from './read-span'

/** Every provider in reach over a span, with what was due of it. */
export interface ComplianceRead extends ChosenSpan {
  readonly made: MadeOf
  /** In no order. */
  readonly providers: readonly ProviderOverSpan[]
}

/**
 * What came of all providers in reach over a span, and what they declared; null when there is no such span or nothing for this
 * person to see. Three queries and the frame of the transaction, whatever the number of providers and of quarters.
 */
export async function getCompliance(
  actor: Actor,
  framework: Framework,
  asked: AskedSpan,
  clock?: Date,
): Promise<ComplianceRead | null> {
  const declared = reachOf(actor, 'declaration:read-signed', framework.code)
  const readMore: ReadMore<Found> = async (tx, { scope, quarters, asAt }) => ({
    lines: await listLatestLines(tx, framework.code, scope, quarters, { shown: asked.as, at: asAt }),
    ...(await listReturnsDeclared(
      tx,
      framework.code,
      { scope, declared },
      { periods: quarters, shown: asked.as, at: asAt },
    )),
  })
  const read = await readSpan(actor, framework, asked, readMore, clock)
  if (!read) return null
  const { returns, records, lines, declarations, ...chosen } = read
  const made = madeOf(returnsOf(returns), chosen.asAt)
  return { ...chosen, made, providers: providersOverSpan(chosen, { returns, records, lines, declarations }) }
}

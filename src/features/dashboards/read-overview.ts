import 'server-only'
import { type Actor, mayAnywhere, reachOf } from '@/domain/access/actor'
import { framework } from '@/domain/catalogue'
import { quartersOf } from '@/domain/periods/span'
import type { Transaction } from '@/server/db/client'
import { listProviderReturns, listReportedPeriods } from '@/server/db/dashboards'
import { listDeclarationHeaders } from '@/server/db/declaration-headers'
import { listLatestLines } from '@/server/db/submitted-lines'
import { withActor } from '@/server/db/transaction'
import { chooseSpan } from './choose-span'
import { readShown } from './read-shown'
import type { OverviewRead } from './to-overview-rows'

/** What an address asks for: a span, and which versions. */
export interface AskedSpan {
  readonly period: string
  readonly as?: string
}

/**
 * Everything about all providers in reach over a span, or null when there is no such span or nothing for this person to
 * see. Four queries and the frame of the transaction, whatever the number of providers and of quarters.
 */
export function readOverview(actor: Actor, asked: AskedSpan, clock?: Date): Promise<OverviewRead | null> {
  if (!mayAnywhere(actor, 'return:read-submitted')) return Promise.resolve(null)
  const scope = reachOf(actor, 'return:read-submitted')
  const declared = reachOf(actor, 'declaration:read-signed')
  const work = async ({ tx, at }: { tx: Transaction; at: Date }) => {
    const periods = await listReportedPeriods(tx, framework.code, scope)
    const span = chooseSpan(periods, asked.period, at)
    if (!span) return null
    const [as, quarters] = [readShown(asked.as), quartersOf(span)]
    return {
      ...{ at, as, span, periods },
      returns: await listProviderReturns(tx, framework.code, scope, quarters, as),
      lines: await listLatestLines(tx, framework.code, scope, quarters, as),
      declarations: await listDeclarationHeaders(tx, framework.code, declared),
    }
  }
  return withActor(actor, work, clock)
}

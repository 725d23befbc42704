import 'server-only'
import { type Actor, mayAnywhere, reachOf } from '@/domain/access/actor'
import { framework } from '@/domain/catalogue'
import type { Period } from '@/domain/periods/period'
import { type Span, quartersOf } from '@/domain/periods/span'
import type { ReportedPeriod } from '@/domain/returns/provider-returns'
import type { ShownVersion } from '@/domain/returns/stored-line'
import type { Transaction } from '@/server/db/client'
import { listReportedPeriods } from '@/server/db/dashboards'
import type { Scope } from '@/server/db/scope'
import { withActor } from '@/server/db/transaction'
import { chooseSpan } from './choose-span'
import { readShown } from './read-shown'

/** What an address asks for: a span, and which versions. */
export interface AskedSpan {
  readonly period: string
  readonly as?: string
}

/** What is shown, and what else could be. */
export interface ChosenSpan {
  readonly at: Date
  readonly as: ShownVersion
  readonly span: Span
  readonly periods: readonly ReportedPeriod[]
}

/** Reads what one page shows of these quarters, within the reach of whoever asks. */
type ReadPage<Page> = (
  tx: Transaction,
  of: { readonly scope: Scope; readonly quarters: readonly Period[]; readonly as: ShownVersion },
) => Promise<Page>

/**
 * A span of all providers in reach, with what a page shows of it, read in one transaction; null when there is no such span
 * or nothing for this person to see.
 */
export function readSpan<Page>(
  actor: Actor,
  asked: AskedSpan,
  readPage: ReadPage<Page>,
  clock?: Date,
): Promise<(ChosenSpan & { readonly page: Page }) | null> {
  if (!mayAnywhere(actor, 'return:read-submitted')) return Promise.resolve(null)
  const scope = reachOf(actor, 'return:read-submitted')
  const work = async ({ tx, at }: { tx: Transaction; at: Date }) => {
    const periods = await listReportedPeriods(tx, framework.code, scope)
    const span = chooseSpan(periods, asked.period, at)
    if (!span) return null
    const as = readShown(asked.as)
    const page = await readPage(tx, { scope, quarters: quartersOf(span), as })
    return { at, as, span, periods, page }
  }
  return withActor(actor, work, clock)
}

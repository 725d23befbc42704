import 'server-only'
import { type Actor, mayAnywhere, reachOf } from '@/domain/access/actor'
import type { Framework } from '@/domain/catalogue/framework'
import type { Period } from '@/domain/periods/period'
import { type Span, quartersOf } from '@/domain/periods/span'
import { chooseSpan, listStillToCome } from '@/domain/returns/choose-span'
import type { ReportedPeriod } from '@/domain/returns/provider-returns'
import type { ShownVersion } from '@/domain/returns/stored-line'
import type { Transaction } from '@/server/db/client'
import { listReportedPeriods } from '@/server/db/dashboards'
import type { Scope } from '@/server/db/scope'
import { type Work, withActor } from '@/server/db/transaction'

/** A span as somebody asks for it. */
export interface AskedSpan {
  /** As an address writes it; empty for what is shown where none is asked for. */
  readonly period: string
  /** Which version of each return. */
  readonly as: ShownVersion
  /** The moment as at which it is shown, which `checkMoment` let pass; null or left out for now. */
  readonly at?: Date | null
}

/** What is shown, and what else could be. */
export interface ChosenSpan {
  readonly framework: Framework
  /** When what is due is judged: now, or the moment as at which it is shown. */
  readonly at: Date
  /** The moment as at which it is shown; null for now. */
  readonly asAt: Date | null
  readonly as: ShownVersion
  readonly span: Span
  readonly periods: readonly ReportedPeriod[]
}

/** Reads more about these quarters, within the reach of whoever asks. */
export type ReadMore<More> = (
  tx: Transaction,
  of: {
    readonly scope: Scope
    readonly quarters: readonly Period[]
    /** Quarters after these that have opened and are mostly to come. */
    readonly later: readonly Period[]
    readonly asAt: Date | null
  },
) => Promise<More>

/**
 * A span of all providers in reach, with what else is read of it, in one transaction; null when there is no such span or
 * nothing for this person to see.
 */
export async function readSpan<More>(
  actor: Actor,
  framework: Framework,
  { period, as, at: asAt = null }: AskedSpan,
  readMore: ReadMore<More>,
  clock?: Date,
): Promise<(ChosenSpan & More) | null> {
  if (!mayAnywhere(actor, 'return:read-submitted', framework.code)) return null
  const scope = reachOf(actor, 'return:read-submitted', framework.code)
  const work: Work<(ChosenSpan & More) | null> = async ({ tx, at }) => {
    const periods = await listReportedPeriods(tx, framework.code, scope, asAt)
    const span = chooseSpan(periods, period, at)
    if (!span) return null
    const later = listStillToCome(periods, span, at).map((each) => each.period)
    const of = { scope, quarters: quartersOf(span), later, asAt }
    return { framework, at, asAt, as, span, periods, ...(await readMore(tx, of)) }
  }
  return withActor(actor, work, asAt ?? clock)
}

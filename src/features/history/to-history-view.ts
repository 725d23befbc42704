import { type Actor, can } from '@/domain/access/actor'
import { enterHistoryHref } from '@/domain/addresses/history'
import { sayMoment, sayPeriod } from '@/domain/periods/format'
import { sayCount } from '@/domain/say-count'
import type { HistoryRead } from '@/operations/read/get-history'
import { sayVouched } from './answer-history'

/** A provider's past as its page shows it. */
export interface HistoryView {
  readonly code: string
  readonly name: string
  /** Where it is entered; null for whoever does not submit for this provider. */
  readonly enterHref: string | null
  /** What was just kept; null where nothing was. */
  readonly entered: string | null
  /** The latest quarter first. */
  readonly quarters: readonly {
    readonly period: string
    readonly title: string
    /** Who vouches for it, since when, and from where. */
    readonly vouched: string
    readonly source: string
    readonly lines: readonly { readonly indicator: string; readonly figures: string }[]
  }[]
}

/** The quarters of a provider from before this service. `entered` is how many were just kept, as an address says it. */
export function toHistoryView(actor: Actor, read: HistoryRead, entered: string): HistoryView {
  const { framework, provider, vouched } = read
  const key = { framework: framework.code, providerCode: provider.code }
  return {
    ...{ code: provider.code, name: provider.name },
    enterHref: can(actor, 'return:submit', key) ? enterHistoryHref(framework.code, provider.code) : null,
    entered: /^[1-9]\d{0,3}$/.test(entered)
      ? `${sayCount(Number(entered), 'quarter')} kept as history.`
      : null,
    quarters: vouched.toReversed().map(({ period, version, source, lines, vouched: stamp }) => ({
      ...{ period, title: sayPeriod(period), source },
      vouched: `Vouched for by ${stamp.name} on ${sayMoment(stamp.at)}${version > 1 ? `, the ${ordinal(version)} time` : ''}`,
      lines: lines.map((line) => ({ indicator: line.indicator, figures: sayVouched(framework, line) })),
    })),
  }
}

function ordinal(version: number): string {
  return version === 2 ? 'second' : `${version}th`
}

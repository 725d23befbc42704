import { compareNaturally } from '@/domain/natural-order'
import type { Period } from '@/domain/periods/period'
import { parseSpan, quartersOf } from '@/domain/periods/span'
import type { ReturnHeader } from '@/domain/returns/return-header'

/** What the address of the list asks for; empty texts are the usual way. */
export interface AskedReturns {
  /** The code of a provider, or empty for all. */
  readonly provider: string
  /** A quarter, a year, `all`, or empty for what is usual. */
  readonly period: string
  /** One of `STATES`. */
  readonly state: string
}

/** The states to choose from, by what an address says, in words. */
export const STATES = {
  '': 'Any',
  draft: 'Not submitted, or being corrected',
  submitted: 'Submitted, and not yet decided',
  accepted: 'Accepted',
} as const

/** Every quarter there is. */
export const ALL_PERIODS = 'all'

/** Two years are usual for whoever sees the returns of several providers: only they can still be corrected. */
const USUAL_QUARTERS = 8

/** What can be chosen, from the returns that somebody sees; the newest first. */
export function choicesOf(headers: readonly ReturnHeader[]) {
  const unique = <Text extends string>(all: readonly Text[]): readonly Text[] => [...new Set(all)]
  const newest = <Text extends string>(all: readonly Text[]) => unique(all).toSorted().toReversed()
  const providers = unique(headers.map(({ providerCode }) => providerCode)).toSorted(compareNaturally)
  const quarters = newest(headers.map(({ period }) => period))
  return {
    providers,
    quarters,
    years: newest(headers.map(({ window }) => window.financialYear)),
    /** The quarters that are shown where none is asked for. */
    usual: providers.length > 1 ? quarters.slice(0, USUAL_QUARTERS) : quarters,
  }
}

/** The returns that were asked for; null for a provider, a period or a state that there is not among them. */
export function narrowReturns(
  headers: readonly ReturnHeader[],
  { provider, period, state }: AskedReturns,
): readonly ReturnHeader[] | null {
  const { providers, usual } = choicesOf(headers)
  if (provider !== '' && !providers.includes(provider)) return null
  if (!Object.hasOwn(STATES, state)) return null
  const quarters = period === '' ? usual : quartersAsked(period)
  if (period !== '' && quarters && !headers.some((header) => quarters.includes(header.period))) return null
  return headers.filter(
    (header) =>
      (provider === '' || header.providerCode === provider) &&
      (state === '' || header.state === state) &&
      (quarters?.includes(header.period) ?? true),
  )
}

/** The quarters that a period of an address names, none where it names nothing, null for every one. */
function quartersAsked(period: string): readonly Period[] | null {
  if (period === ALL_PERIODS) return null
  const span = parseSpan(period)
  return span === null || span.kind === 'four' ? [] : quartersOf(span)
}

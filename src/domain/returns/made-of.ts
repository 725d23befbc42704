import { compareNaturally } from '../natural-order'
import type { Period } from '../periods/period'
import type { LaterVersion, PeriodReturn, ProviderReturns } from './provider-returns'
import type { Stamped } from './say-stamp'

/** A version that came after the moment as at which something is shown, and so is not in it. */
export interface LaterCorrection extends LaterVersion {
  readonly providerCode: string
  readonly period: Period
}

/** Of what a page or a file was made, and what came after. */
export interface MadeOf extends Stamped {
  /** By provider, quarter and version; none where it is shown as it is now. */
  readonly corrections: readonly LaterCorrection[]
}

interface Included {
  readonly providerCode: string
  readonly period: Period
  readonly submitted: { readonly at: Date } | null
  readonly later?: readonly LaterVersion[]
}

/** Of what something was made that these returns are in, as at a moment (null: now). */
export function madeOf(returns: readonly Included[], asAt: Date | null): MadeOf {
  const times = returns.flatMap(({ submitted }) => (submitted ? [submitted.at.getTime()] : []))
  const corrections = returns.flatMap(({ providerCode, period, later = [] }) =>
    later.map((version) => ({ providerCode, period, ...version })),
  )
  return {
    asAt,
    lastIncluded: times.length > 0 ? new Date(Math.max(...times)) : null,
    corrections: corrections.toSorted(inOrder),
  }
}

/** The returns of several providers, each with whose it is. */
export function returnsOf(
  providers: readonly ProviderReturns[],
): readonly (PeriodReturn & { readonly providerCode: string })[] {
  return providers.flatMap(({ providerCode, returns }) => returns.map((each) => ({ providerCode, ...each })))
}

function inOrder(left: LaterCorrection, right: LaterCorrection): number {
  const byProvider = compareNaturally(left.providerCode, right.providerCode)
  if (byProvider !== 0) return byProvider
  return left.period === right.period ? left.version - right.version : left.period < right.period ? -1 : 1
}

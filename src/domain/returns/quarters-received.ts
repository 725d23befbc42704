import { quarterlyIndicators } from '../catalogue/find'
import { type ReturnTerms, isAskedFor } from './absent-lines'
import type { QuarterReceived } from './compliance'
import { isApplicable } from './service-profile'
import { ownDeadline } from './service-record'
import type { StoredLine } from './stored-line'

/** The quarters of a provider as compliance sees them, from its returns and its submitted lines. */
export function quartersReceived<Return extends Pick<QuarterReceived, 'period' | 'submitted'>>(
  terms: Omit<ReturnTerms, 'at'>,
  returns: readonly Return[],
  own: readonly Pick<StoredLine, 'period' | 'state'>[],
): readonly (Return & QuarterReceived)[] {
  const { framework, record, deadlineOf } = terms
  return returns.map((each) => {
    const lines = own.filter(({ period }) => period === each.period).map(({ state }) => state)
    const defined = quarterlyIndicators(each.period, framework)
    // What was submitted says itself what was not offered; the profile may have been corrected since.
    const notOffered = each.submitted
      ? lines.filter((state) => state === 'not-offered')
      : defined.filter((indicator) => !isApplicable(indicator, record.profile, each.period))
    const deadlineAt = ownDeadline(record, each.period, deadlineOf(each.period))
    return {
      ...each,
      ...{ lines, deadlineAt, isAsked: isAskedFor(terms, each.period) },
      linesApplicable: defined.length - notOffered.length,
    }
  })
}

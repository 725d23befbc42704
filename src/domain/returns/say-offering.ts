import { type OfferingRecord, offeringStatuses } from './service-profile'

/** What is said of one offering, without from when. */
export type OfferingTerms = Pick<OfferingRecord, 'status' | 'partnerName' | 'reportedBy' | 'completionRule'>

/** How an offering stands, in words. Without any record it counts as offered, and that is said too. */
export function sayOffering(terms: OfferingTerms | null): string {
  if (!terms) return 'Not recorded yet: counts as offered'
  if (terms.status !== 'partner') return offeringStatuses[terms.status]
  return `Offered by ${terms.partnerName ?? 'a network partner'}. ${sayReporter(terms)}`
}

function sayReporter({ reportedBy }: OfferingTerms): string {
  if (reportedBy === null) return 'Nobody is recorded to report its patients'
  return reportedBy === 'us' ? 'This service reports its patients' : 'The partner reports its patients'
}

export function isSameTerms(one: OfferingTerms | null, other: OfferingTerms | null): boolean {
  if (!one || !other) return one === other
  return (
    one.status === other.status &&
    one.partnerName === other.partnerName &&
    one.reportedBy === other.reportedBy &&
    one.completionRule === other.completionRule
  )
}

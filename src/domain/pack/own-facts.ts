import { groupBy } from '../group-by'
import { compareNaturally } from '../natural-order'
import { type Period, periodsOf } from '../periods/period'
import type { ReturnTerms } from '../returns/absent-lines'
import { type ServiceRecord, isInService, noService, ownDeadline } from '../returns/service-record'
import type { PackDeclaration } from './pack-declaration'
import type { PackSubmission } from './pack-inputs'
import type { VersionedLine } from './versioned-line'
import type { YearFacts } from './year-facts'

/** What the year of one provider is worked out from. */
export interface OwnFacts {
  readonly provider: string
  readonly record: ServiceRecord
  readonly terms: ReturnTerms
  readonly lines: readonly VersionedLine[]
  readonly submissions: readonly PackSubmission[]
  /** The signed version in force; null where nothing was signed. */
  readonly declaration: PackDeclaration | null
  /** Whether the year's declaration was to come: the provider was in service, and the deadline is over. */
  readonly isDeclarationOver: boolean
}

/** Those that were in service in the year, or submitted something of it, in natural order. */
export function ownFacts(facts: YearFacts): readonly OwnFacts[] {
  const { records, year } = facts
  const inYear = [...records].flatMap(([code, record]) => (isInYear(record, year) ? [code] : []))
  const lines = groupBy(facts.lines, ({ providerCode }) => providerCode)
  const submissions = groupBy(facts.submissions, ({ providerCode }) => providerCode)
  const declarations = groupBy(facts.declarations, ({ providerCode }) => providerCode)
  const all = new Set([...inYear, ...lines.keys(), ...declarations.keys()])
  return [...all].toSorted(compareNaturally).map((provider) => {
    const record = records.get(provider) ?? noService
    return {
      ...{ provider, record, ...owed(facts, record) },
      // In whatever order they were found: sums of decimals depend on it.
      lines: inOrder(lines.get(provider) ?? []),
      submissions: inOrder(submissions.get(provider) ?? []),
      declaration: declarations.get(provider)?.[0] ?? null,
    }
  })
}

/** What decides what stands for a line that a provider did not send. */
export function termsIn(facts: YearFacts, provider: string): ReturnTerms {
  return owed(facts, facts.records.get(provider) ?? noService).terms
}

/** By what it is decided what stands where nothing came. */
function owed({ framework, year, calendar }: YearFacts, record: ServiceRecord) {
  const { since, deadlines, judgedAt: at } = calendar
  const due = ownDeadline(record, year, deadlines.get(year) ?? null)
  return {
    terms: { framework, record, since, at, deadlineOf: (period: Period) => deadlines.get(period) ?? null },
    isDeclarationOver: isInYear(record, year) && due !== null && at > due,
  }
}

function isInYear(record: ServiceRecord, year: YearFacts['year']): boolean {
  return periodsOf(year).some((period) => isInService(record, period))
}

interface Ordered {
  readonly period: string
  readonly indicator?: string
}

function inOrder<Item extends Ordered>(items: readonly Item[]): readonly Item[] {
  const keyOf = ({ period, indicator = '' }: Ordered) => `${period} ${indicator}`
  return items.toSorted((left, right) => (keyOf(left) < keyOf(right) ? -1 : 1))
}

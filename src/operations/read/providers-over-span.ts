import type { DeclarationHeader } from '@/domain/declarations/declaration-header'
import { type DeclaredYears, declaredYearsOf } from '@/domain/declarations/declared-years'
import { groupBy } from '@/domain/group-by'
import { quartersOf, yearOf } from '@/domain/periods/span'
import { type AbsenceOf, type ReturnTerms, absenceUnder } from '@/domain/returns/absent-lines'
import { type Compliance, type QuarterReceived, complianceOf } from '@/domain/returns/compliance'
import { type PeriodReturn, type ProviderReturns, dueIn } from '@/domain/returns/provider-returns'
import { quartersReceived } from '@/domain/returns/quarters-received'
import {
  type Answering,
  type ServiceRecord,
  commissionerOver,
  nameOver,
} from '@/domain/returns/service-record'
import type { EarlierLine } from '@/domain/returns/history'
import type { ChosenSpan } from './read-span'
import { termsBy } from './read-terms'

/** A submitted line of a quarter of the span. */
export interface SpanLine extends EarlierLine {
  readonly providerCode: string
}

/** A provider: whether what was due came, its declarations up to the span's year, and its submitted lines. */
export interface ProviderOverSpan extends ProviderReturns, DeclaredYears {
  readonly returns: readonly (PeriodReturn & QuarterReceived)[]
  /** Who answered for it last within the span; null where nobody did. */
  readonly commissionerCode: string | null
  readonly commissionerName: string | null
  /** The same as it is today, whatever it was then. */
  readonly now: { readonly providerName: string; readonly answers: Answering | null }
  readonly compliance: Compliance
  readonly lines: readonly SpanLine[]
  /** What stands for a line that is not among them. */
  readonly absenceOf: AbsenceOf
}

/** What was read of all of them at once. */
export interface Found {
  readonly returns: readonly ProviderReturns[]
  readonly records: ReadonlyMap<string, ServiceRecord>
  readonly lines: readonly SpanLine[]
  readonly declarations: readonly DeclarationHeader[]
}

/** What was read, provider by provider: those that were in service in a quarter of the span, or submitted one. */
export function providersOverSpan(chosen: ChosenSpan, found: Found): readonly ProviderOverSpan[] {
  const linesOf = groupBy(found.lines, ({ providerCode }) => providerCode)
  const declarationsOf = groupBy(found.declarations, ({ providerCode }) => providerCode)
  const termsOf = termsBy(found.records, { ...chosen, ...dueIn(chosen.periods) })
  return found.returns.flatMap((provider) => {
    const terms = termsOf(provider.providerCode)
    const lines = linesOf.get(provider.providerCode) ?? []
    const quarters = quartersReceived(terms, provider.returns, lines)
    if (!quarters.some((quarter) => quarter.isAsked || quarter.submitted)) return []
    const declared = declarationsOf.get(provider.providerCode) ?? []
    const now = { providerName: provider.providerName, answers: terms.record.answersNow }
    const providerName = nameOver(terms.record, quartersOf(chosen.span)) ?? provider.providerName
    const own = { ...provider, ...overSpan(chosen, { terms, quarters, declared }), providerName, now }
    return [{ ...own, returns: quarters, lines }]
  })
}

interface Own {
  readonly terms: ReturnTerms
  readonly quarters: readonly QuarterReceived[]
  readonly declared: readonly DeclarationHeader[]
}

function overSpan({ framework, at, span }: ChosenSpan, { terms, quarters, declared }: Own) {
  const commissioner = commissionerOver(terms.record, quartersOf(span))
  return {
    commissionerCode: commissioner?.commissionerCode ?? null,
    commissionerName: commissioner?.commissionerName ?? null,
    ...declaredYearsOf(framework, declared, { at, until: yearOf(span) }),
    compliance: complianceOf(quarters, at),
    absenceOf: absenceUnder(terms),
  }
}

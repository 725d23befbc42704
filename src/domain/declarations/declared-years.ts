import { declaredIndicators } from '../catalogue/find'
import type { Framework } from '../catalogue/framework'
import type { FinancialYear } from '../periods/period'
import type { YearWindow } from '../periods/window'
import type { DeclarationKey } from './declaration'
import type { DeclarationHeader, ReviewedAs } from './declaration-header'

/** What a provider declared of a year. */
export interface Declared extends DeclarationKey {
  readonly met: number
  readonly of: number
  readonly notMet: number
  readonly criteriaMissing: number
  readonly late: boolean
}

/** How the declarations of a provider stand. */
export interface DeclaredYears {
  /** The latest year that may be declared, as long as nothing of it is signed; null otherwise. */
  readonly unsigned: { readonly year: FinancialYear; readonly window: YearWindow } | null
  /** Of the latest year that is signed: an older one than the year that is not. Null before there is one. */
  readonly declared: Declared | null
  /** What the review of the latest year came to that has an outcome; null before one is signed, and for whoever does not read it. */
  readonly reviewed: (DeclarationKey & Pick<ReviewedAs, 'outcome'>) | null
}

/** What the declarations of one provider come to at a moment; up to a year, where one is named. */
export function declaredYearsOf(
  framework: Framework,
  headers: readonly DeclarationHeader[],
  { at, until }: { readonly at: Date; readonly until?: FinancialYear },
): DeclaredYears {
  const latestFirst = headers
    .filter(({ year }) => until === undefined || year <= until)
    .toSorted((left, right) => (left.year < right.year ? 1 : -1))
  const due = latestFirst.find(({ window }) => window.opensAt <= at)
  const signed = latestFirst.find(({ version }) => version > 0)
  return {
    unsigned: due && due.version === 0 ? { year: due.year, window: due.window } : null,
    declared: signed ? toDeclared(framework, signed) : null,
    reviewed: latestFirst.flatMap((header) => toReviewed(framework, header))[0] ?? null,
  }
}

function toReviewed(framework: Framework, { providerCode, year, reviewed }: DeclarationHeader) {
  return reviewed ? [{ framework: framework.code, providerCode, year, outcome: reviewed.outcome }] : []
}

function toDeclared(framework: Framework, header: DeclarationHeader): Declared {
  const { providerCode, year, notMet, criteriaMissing, late } = header
  const of = declaredIndicators(year, framework).length
  return {
    ...{ framework: framework.code, providerCode, year, of },
    ...{ met: of - notMet.length, notMet: notMet.length },
    ...{ criteriaMissing: criteriaMissing ?? 0, late: late ?? false },
  }
}

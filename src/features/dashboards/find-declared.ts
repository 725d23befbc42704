import { declaredIndicators } from '@/domain/catalogue/find'
import { declarationId } from '@/domain/declarations/declaration'
import type { DeclarationHeader } from '@/domain/declarations/declaration-header'
import { type UnsignedStanding, sayUnsigned, unsignedStandingOf } from '@/domain/declarations/unsigned-year'
import type { FinancialYear } from '@/domain/periods/period'

/** What a provider declared of a year. */
export interface Declared {
  readonly year: FinancialYear
  readonly met: number
  readonly of: number
  readonly notMet: number
  readonly criteriaMissing: number
  readonly late: boolean
  readonly href: string
}

/** The latest year that a provider may declare, as long as nothing of it is signed. */
interface UnsignedYear {
  readonly year: FinancialYear
  readonly standing: UnsignedStanding
  /** `overdue since 30 June 2026, nothing signed`. */
  readonly words: string
  /** All providers of that year. */
  readonly href: string
}

/** How a provider's declarations stand: the year that is due, where it is not signed, and what was signed last. */
export interface DeclaredYears {
  readonly unsigned: UnsignedYear | null
  /** Of the latest year that is signed: an older one than the year that is not. Null before there is one. */
  readonly declared: Declared | null
}

/** What the declarations of one provider come to at a moment. */
export function findDeclared(headers: readonly DeclarationHeader[], at: Date): DeclaredYears {
  const latestFirst = headers.toSorted((left, right) => (left.year < right.year ? 1 : -1))
  const due = latestFirst.find(({ window }) => window.opensAt <= at)
  const signed = latestFirst.find(({ version }) => version > 0)
  return {
    unsigned: due && due.version === 0 ? toUnsigned(due, at) : null,
    declared: signed ? toDeclared(signed) : null,
  }
}

function toUnsigned({ year, window }: DeclarationHeader, at: Date): UnsignedYear {
  const standing = unsignedStandingOf(window, at)
  return { year, standing, words: sayUnsigned(window, at), href: `/declarations?year=${year}` }
}

function toDeclared(header: DeclarationHeader): Declared {
  const of = declaredIndicators(header.year).length
  return {
    year: header.year,
    met: of - header.notMet.length,
    of,
    notMet: header.notMet.length,
    criteriaMissing: header.criteriaMissing ?? 0,
    late: header.late ?? false,
    href: `/declarations/${declarationId(header)}/signed`,
  }
}

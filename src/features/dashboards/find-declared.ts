import { declaredIndicators } from '@/domain/catalogue/find'
import { declarationId } from '@/domain/declarations/declaration'
import type { FinancialYear } from '@/domain/periods/period'
import type { DeclarationHeader } from '@/server/db/declaration-headers'

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

/** What the latest of these declarations that is signed comes to; null before there is one. */
export function findDeclared(headers: readonly DeclarationHeader[]): Declared | null {
  const [header] = headers
    .filter(({ version }) => version > 0)
    .toSorted((left, right) => (left.year < right.year ? 1 : -1))
  if (!header) return null
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

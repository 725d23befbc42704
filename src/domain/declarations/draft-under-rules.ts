import type { DeclaredIndicator } from '../catalogue/indicator'
import type { FinancialYear } from '../periods/period'
import { type CalendarDate, lastDay, periodsOf } from '../periods/period'
import type { DeclaredParts } from './declaration'
import type { DeclarationTerms } from './declaration-context'
import type { DeclaredContent, DeclaredLine } from './declared-content'

/** A draft as the rules look at it. */
export interface DraftUnderRules extends DeclarationTerms {
  readonly year: FinancialYear
  /** A calendar day in London, `2026-04-30`. */
  readonly today: string
  readonly parts: DeclaredParts
  readonly content: DeclaredContent
}

/** One indicator of it. */
export interface LineUnderRules {
  readonly indicator: DeclaredIndicator
  readonly line: DeclaredLine
}

/** 31 March. */
export function endOfYear(year: FinancialYear): CalendarDate {
  return periodsOf(year)
    .map(lastDay)
    .reduce((_, day) => day)
}

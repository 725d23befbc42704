import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { fieldId } from '@/domain/catalogue/field-id'
import { boxesOfPart } from '@/domain/declarations/declaration-boxes'
import type { DeclaredParts } from '@/domain/declarations/declaration'
import type { Figures } from '@/domain/kinds/field'
import { type FinancialYear, addYears, parseFinancialYear } from '@/domain/periods/period'
import { asTyped } from '@/domain/forms/as-typed'
import type { Typed } from '@/domain/forms/read-boxes'
import { type PartChanges, YEAR, aDeclaration } from './declaration'

/** What stands in a part, as it would be typed. */
export function typePart(part: string, figures: Figures = {}, year = YEAR): Typed {
  const boxes = Object.entries(boxesOfPart(framework, year, part))
  return Object.fromEntries(
    boxes.map(([name, field]) => [fieldId(part, name), asTyped(field, figures[name])]),
  )
}

/** The declaration of the other factories as it would have been made for the year before: every day a year earlier. */
export function partsOfTheYearBefore(parts: PartChanges = {}): DeclaredParts {
  const shifted = JSON.stringify(aDeclaration({ parts }).parts).replaceAll(
    /"(\d{4})-(\d{2}(?:-\d{2})?)"/g,
    (_, year: string, rest: string) => `"${earlier(`${year}-${rest}`, Number(year), rest)}"`,
  )
  return JSON.parse(shifted) as DeclaredParts
}

export const YEAR_BEFORE: FinancialYear = addYears(YEAR, -1)

function earlier(text: string, year: number, rest: string): string {
  const financialYear = parseFinancialYear(text)
  return financialYear ? addYears(financialYear, -1) : `${year - 1}-${rest}`
}

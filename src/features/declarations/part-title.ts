import { partHref, signingHref } from '@/domain/addresses/declarations'
import type { Framework } from '@/domain/catalogue/framework'
import { DOCUMENTS } from '@/domain/declarations/declaration'
import { indicatorOfPart, partsOf } from '@/domain/declarations/declaration-boxes'
import type { FinancialYear } from '@/domain/periods/period'

/** `201 Information for patients`, or what the page of the documents is called. */
export function titleOfPart(framework: Framework, year: FinancialYear, part: string): string {
  const indicator = indicatorOfPart(framework, year, part)
  return indicator ? `${indicator.code} ${indicator.shortTitle}` : part === DOCUMENTS ? 'Documents' : part
}

/** Where one goes from a part: the next, or the page on which everything is read back. */
export function nextPart(framework: Framework, id: string, year: FinancialYear, part: string) {
  const parts = partsOf(framework, year)
  const next = parts[parts.indexOf(part) + 1]
  return next
    ? { href: partHref(id, next), title: titleOfPart(framework, year, next) }
    : { href: signingHref(id), title: 'Check the declaration' }
}

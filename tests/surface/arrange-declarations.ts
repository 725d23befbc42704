import type { Actor } from '@/domain/access/actor'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import type { DeclaredParts } from '@/domain/declarations/declaration'
import { londonDate } from '@/domain/periods/london'
import { type FinancialYear, isoDate } from '@/domain/periods/period'
import { exampleYearWindow } from '@/domain/periods/timetable'
import { withActor } from '@/server/db/transaction'
import { openWindow } from '@/server/db/windows'
import { YEAR, aDeclaration } from '../factories/declaration'
import { type TypedDeclaration, declareUnder } from '../factories/declaring'
import { YEAR_BEFORE, partsOfTheYearBefore, typePart } from '../factories/typed-declaration'
import { objectsOf } from './objects'

/** Opens the declarations of two years by the example timetable. */
export async function openYears(): Promise<void> {
  for (const year of [YEAR_BEFORE, YEAR]) {
    const window = exampleYearWindow(year)
    const dataCutOn = isoDate(londonDate(window.opensAt))
    const opened = { framework: framework.code, kind: 'year' as const, period: year, dataCutOn, ...window }
    await withActor(null, ({ tx }) => openWindow(tx, opened))
  }
}

/** A whole draft for one year, and for the year before a declaration that an executive has signed. */
export async function declare(lead: Actor, executive: Actor, providerCode: string): Promise<void> {
  const secret = { '007': { comment: objectsOf(providerCode).secret } }
  const typed = (parts: DeclaredParts, year: FinancialYear): TypedDeclaration =>
    Object.fromEntries(Object.entries(parts).map(([part, figures]) => [part, typePart(part, figures, year)]))
  await declareUnder({ framework: framework.code, providerCode }, lead, executive, (year) =>
    typed(year === YEAR ? aDeclaration({ parts: secret }).parts : partsOfTheYearBefore(secret), year),
  )
}

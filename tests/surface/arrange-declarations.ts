import { randomUUID } from 'node:crypto'
import { type Actor, type Service, reachOf } from '@/domain/access/actor'
import { frameworkOf } from '@/domain/catalogue'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import type { DeclarationKey, DeclaredParts } from '@/domain/declarations/declaration'
import { contentOf } from '@/domain/declarations/declared-content'
import type { Typed } from '@/domain/forms/read-boxes'
import { londonDate } from '@/domain/periods/london'
import { type FinancialYear, isoDate } from '@/domain/periods/period'
import { exampleYearWindow } from '@/domain/periods/window'
import type { Result } from '@/domain/result'
import { hashDeclared, signDeclaration } from '@/operations/sign-declaration'
import { findDeclaration } from '@/server/db/declarations'
import { withActor } from '@/server/db/transaction'
import { openWindow } from '@/server/db/windows'
import { savePart } from '../factories/saving'
import { YEAR, aDeclaration } from '../factories/declaration'
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

/** A declaration as it is typed, by part. */
type TypedDeclaration = Readonly<Record<string, Typed>>

/** A whole draft for one year, and for the year before a declaration that an executive has signed. */
export async function declare(lead: Actor, executive: Actor, providerCode: string): Promise<void> {
  const secret = { '007': { comment: objectsOf(providerCode).secret } }
  const typed = (parts: DeclaredParts, year: FinancialYear): TypedDeclaration =>
    Object.fromEntries(Object.entries(parts).map(([part, figures]) => [part, typePart(part, figures, year)]))
  await declareUnder({ framework: framework.code, providerCode }, lead, executive, (year) =>
    typed(year === YEAR ? aDeclaration({ parts: secret }).parts : partsOfTheYearBefore(secret), year),
  )
}

/** The same for a provider under any framework, with what is typed for each of the two years. */
export async function declareUnder(
  service: Service,
  lead: Actor,
  executive: Actor,
  typedFor: (year: FinancialYear) => TypedDeclaration,
): Promise<void> {
  for (const year of [YEAR_BEFORE, YEAR])
    for (const [part, typed] of Object.entries(typedFor(year)))
      insist(await savePart(lead, { ...service, year, part, typed, base: {} }))
  await sign(executive, { ...service, year: YEAR_BEFORE })
}

async function sign(executive: Actor, key: DeclarationKey): Promise<void> {
  const scope = reachOf(executive, 'declaration:read-draft', key.framework)
  const file = await withActor(executive, ({ tx }) => findDeclaration(tx, key.framework, scope, key))
  if (!file) throw new Error(`${executive.name} reads no declaration of ${key.providerCode}`)
  const { current, profile } = file
  const content = contentOf(frameworkOf(key.framework), key.year, profile, current.parts)
  const signature = { name: 'Eve Executive', role: 'Chief executive', agreed: true }
  insist(
    await signDeclaration(executive, {
      ...key,
      ...signature,
      revision: current.revision,
      contentSha256: hashDeclared(key, content),
      idempotencyKey: randomUUID(),
    }),
  )
}

function insist(outcome: Result<unknown, unknown>): void {
  if (!outcome.ok) throw new Error(`Refused: ${JSON.stringify(outcome.failure)}`)
}

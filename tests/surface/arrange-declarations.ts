import { randomUUID } from 'node:crypto'
import type { Actor } from '@/domain/access/actor'
import { reachOf } from '@/domain/access/actor'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import type { DeclarationKey, DeclaredParts } from '@/domain/declarations/declaration'
import { contentOf } from '@/domain/declarations/declared-content'
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

/** A whole draft for one year, and for the year before a declaration that an executive has signed. */
export async function declare(lead: Actor, executive: Actor, providerCode: string): Promise<void> {
  const secret = { '007': { comment: objectsOf(providerCode).secret } }
  await typeDeclaration(lead, keyOf(providerCode, YEAR_BEFORE), partsOfTheYearBefore(secret))
  await sign(executive, keyOf(providerCode, YEAR_BEFORE))
  await typeDeclaration(lead, keyOf(providerCode, YEAR), aDeclaration({ parts: secret }).parts)
}

const keyOf = (providerCode: string, year: FinancialYear): DeclarationKey => ({
  framework: 'hsps-1767',
  providerCode,
  year,
})

async function typeDeclaration(lead: Actor, key: DeclarationKey, parts: DeclaredParts): Promise<void> {
  for (const [part, figures] of Object.entries(parts)) {
    const typed = typePart(part, figures, key.year)
    insist(await savePart(lead, { ...key, part, typed, base: {} }))
  }
}

async function sign(executive: Actor, key: DeclarationKey): Promise<void> {
  const scope = reachOf(executive, 'declaration:read-draft', key.framework)
  const file = await withActor(executive, ({ tx }) => findDeclaration(tx, framework.code, scope, key))
  if (!file) throw new Error(`${executive.name} reads no declaration of ${key.providerCode}`)
  const { current, profile } = file
  const contentSha256 = hashDeclared(key, contentOf(framework, key.year, profile, current.parts))
  const signature = { name: 'Eve Executive', role: 'Chief executive', agreed: true }
  const { revision } = current
  insist(
    await signDeclaration(executive, {
      ...key,
      revision,
      contentSha256,
      idempotencyKey: randomUUID(),
      ...signature,
    }),
  )
}

function insist(outcome: Result<unknown, unknown>): void {
  if (!outcome.ok) throw new Error(`Refused: ${JSON.stringify(outcome.failure)}`)
}

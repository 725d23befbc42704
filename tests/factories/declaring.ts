import { randomUUID } from 'node:crypto'
import { type Actor, type Service, reachOf } from '@/domain/access/actor'
import { frameworkOf } from '@/domain/catalogue'
import type { DeclarationKey } from '@/domain/declarations/declaration'
import { contentOf } from '@/domain/declarations/declared-content'
import type { Typed } from '@/domain/forms/read-boxes'
import type { FinancialYear } from '@/domain/periods/period'
import type { Result } from '@/domain/result'
import { hashDeclared, signDeclaration } from '@/operations/sign-declaration'
import { findDeclaration } from '@/server/db/declarations'
import { withActor } from '@/server/db/transaction'
import { YEAR } from './declaration'
import { savePart } from './saving'
import { YEAR_BEFORE } from './typed-declaration'

/** A declaration as it is typed, by part. */
export type TypedDeclaration = Readonly<Record<string, Typed>>

/** A whole draft for one year, and for the year before a declaration that an executive has signed, under any framework. */
export async function declareUnder(
  service: Service,
  lead: Actor,
  executive: Actor,
  typedFor: (year: FinancialYear) => TypedDeclaration,
  clock?: Date,
): Promise<void> {
  for (const year of [YEAR_BEFORE, YEAR])
    await typeDeclaration(lead, { ...service, year }, typedFor(year), clock)
  await signTyped(executive, { ...service, year: YEAR_BEFORE }, clock)
}

/** Types a whole declaration. */
export async function typeDeclaration(
  lead: Actor,
  key: DeclarationKey,
  typed: TypedDeclaration,
  clock?: Date,
): Promise<void> {
  for (const [part, boxes] of Object.entries(typed))
    insist(await savePart(lead, { ...key, part, typed: boxes, base: {} }, clock))
}

/** Signs what was typed. */
export async function signTyped(executive: Actor, key: DeclarationKey, clock?: Date): Promise<void> {
  const scope = reachOf(executive, 'declaration:read-draft', key.framework)
  const file = await withActor(executive, ({ tx }) => findDeclaration(tx, key.framework, scope, key))
  if (!file) throw new Error(`${executive.name} reads no declaration of ${key.providerCode}`)
  const { current, profile } = file
  const content = contentOf(frameworkOf(key.framework), key.year, profile, current.parts)
  const signature = { name: 'Eve Executive', role: 'Chief executive', agreed: true }
  insist(
    await signDeclaration(
      executive,
      {
        ...key,
        ...signature,
        revision: current.revision,
        contentSha256: hashDeclared(key, content),
        idempotencyKey: randomUUID(),
      },
      clock,
    ),
  )
}

function insist(outcome: Result<unknown, unknown>): void {
  if (!outcome.ok) throw new Error(`Refused: ${JSON.stringify(outcome.failure)}`)
}

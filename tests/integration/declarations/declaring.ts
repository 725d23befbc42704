import { randomUUID } from 'node:crypto'
import { type Actor, reachOf } from '@/domain/access/actor'
import { frameworkOf } from '@/domain/catalogue'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import type { DeclarationKey } from '@/domain/declarations/declaration'
import type { DeclarationRecord } from '@/domain/declarations/declaration-record'
import { contentOf } from '@/domain/declarations/declared-content'
import { type FinancialYear, isoDate } from '@/domain/periods/period'
import { londonDate } from '@/domain/periods/london'
import { exampleYearWindow } from '@/domain/periods/timetable'
import type { Typed } from '@/domain/forms/read-boxes'
import { correctDeclaration } from '@/operations/correct-declaration'
import type { PostedDeclaration } from '@/domain/declarations/posted-declaration-schema'
import { hashDeclared, signDeclaration } from '@/operations/sign-declaration'
import { findDeclaration } from '@/server/db/declarations'
import { withActor } from '@/server/db/transaction'
import { openWindow } from '@/server/db/windows'
import { withClient } from '../../../scripts/postgres/client.mjs'
import { type PartChanges, YEAR, aDeclaration } from '../../factories/declaration'
import { savePart } from '../../factories/saving'
import { typePart } from '../../factories/typed-declaration'
import { database } from '../../support/database'
import { valueOf } from '../returns/entering'

export const KEY: DeclarationKey = { framework: 'hsps-1767', providerCode: 'ZZ1', year: YEAR }
export const WINDOW = exampleYearWindow(YEAR)
/** While the declaration may be signed in time, and a day after. */
export const IN_TIME = new Date('2026-05-10T10:00:00Z')
export const LATER = new Date('2026-05-11T09:30:00Z')
export const REASON = 'The date of the policy was wrong.'

/** Opens the declaration of a year by the example timetable. */
export async function openYear(year: FinancialYear = YEAR): Promise<void> {
  const window = exampleYearWindow(year)
  const dataCutOn = isoDate(londonDate(window.opensAt))
  const opened = { framework: framework.code, kind: 'year' as const, period: year, dataCutOn, ...window }
  await withActor(null, ({ tx }) => openWindow(tx, opened))
}

/** Makes the declaration of ZZ1 an empty draft again, past every guard, so that no test finds what another left. */
export async function beginAgain(): Promise<void> {
  const tables = [
    'action_entry',
    'action',
    'declared_line',
    'signed_declaration',
    'declaration_editor',
    'declaration_box',
    'window_extension',
    'handover',
  ]
  await withClient(database.superuserUrl, (client) =>
    client.query(`BEGIN; SET LOCAL session_replication_role = replica; ${tables.map((table) => `DELETE FROM ${table}`).join(';')};
      UPDATE declaration SET state = 'draft', revision = 0, version = 0, saved_at = NULL, saved_by = NULL,
        saved_by_name = NULL, correction_reason = NULL, correction_by = NULL, correction_by_name = NULL,
        correction_at = NULL; COMMIT`),
  )
}

/** The declaration as this person reads it. Throws when there is none for them. */
export async function read(actor: Actor, key = KEY): Promise<DeclarationRecord> {
  const scope = reachOf(actor, 'declaration:read-draft', key.framework)
  const file = await withActor(actor, ({ tx }) => findDeclaration(tx, key.framework, scope, key))
  if (!file) throw new Error(`${actor.name} reads no declaration of ${key.providerCode}`)
  return file
}

/** The page of a part as it is drawn now: it posts all it was drawn with, and what is typed into it. */
export async function draw(reader: Actor, part: string, key = KEY) {
  const { current } = await read(reader, key)
  const { revision } = current
  const base = typePart(part, current.parts[part], key.year)
  return (actor: Actor, typed: Typed, clock = IN_TIME) =>
    savePart(actor, { ...key, part, revision, base, typed: { ...base, ...typed } }, clock)
}

/** Types into a part as it stands. */
export async function save(actor: Actor, part: string, typed: Typed, clock = IN_TIME) {
  return (await draw(actor, part))(actor, typed, clock)
}

/** Types a whole declaration that could be signed, changed as told. */
export async function fillIn(actor: Actor, parts: PartChanges = {}): Promise<void> {
  for (const [part, figures] of Object.entries(aDeclaration({ parts }).parts))
    valueOf(await save(actor, part, typePart(part, figures)))
}

/** What the page of the signature would post now. */
export async function shown(
  actor: Actor,
  overrides: Partial<PostedDeclaration> = {},
): Promise<PostedDeclaration> {
  const key = { ...KEY, ...overrides }
  const { current, profile } = await read(actor, key)
  const content = contentOf(frameworkOf(key.framework), current.year, profile, current.parts)
  return {
    ...KEY,
    revision: current.revision,
    idempotencyKey: randomUUID(),
    contentSha256: hashDeclared(key, content),
    ...{ name: 'Eve Executive', role: 'Chief executive', agreed: true },
    ...overrides,
  }
}

/** Signs what stands. */
export async function signed(actor: Actor, clock = IN_TIME): Promise<number> {
  return valueOf(await signDeclaration(actor, await shown(actor), clock)).version
}

/** Begins a correction of what stands. */
export async function reopen(actor: Actor, reason = REASON, clock = LATER) {
  const { revision } = (await read(actor)).current
  return correctDeclaration(actor, { ...KEY, revision, reason }, clock)
}

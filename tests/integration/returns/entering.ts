import { randomUUID } from 'node:crypto'
import type { Actor } from '@/domain/access/actor'
import { reachOf } from '@/domain/access/actor'
import type { Result } from '@/domain/result'
import type { Typed } from '@/domain/forms/read-boxes'
import type { ReturnKey } from '@/domain/returns/quarterly-return'
import type { ReturnRecord } from '@/domain/returns/return-record'
import { previewSubmission } from '@/operations/preview-submission'
import type { PostedSubmission } from '@/domain/returns/posted-return-schema'
import { findReturn } from '@/server/db/returns'
import { withActor } from '@/server/db/transaction'
import { saveSection } from '../../factories/saving'
import { PERIOD } from '../../factories/period'
import { OPEN } from '../../factories/organisations'
import { aFullReturn } from '../../factories/typed-return'

export const ZZ1: ReturnKey = { framework: 'hsps-1767', providerCode: 'ZZ1', period: PERIOD }

/** The return as this person reads it. Throws when there is none for them. */
export async function read(actor: Actor, key: ReturnKey = ZZ1): Promise<ReturnRecord> {
  const scope = reachOf(actor, 'return:read-draft', key.framework)
  const file = await withActor(actor, ({ tx }) => findReturn(tx, key.framework, scope, key))
  if (!file) throw new Error(`${actor.name} reads no return of ${key.providerCode}`)
  return file
}

/** Saves a section over the revision that stands. */
export async function save(actor: Actor, section: string, typed: Typed, key = ZZ1, clock = OPEN) {
  const { current } = await read(actor, key)
  return saveSection(actor, { ...key, section, revision: current.revision, typed }, clock)
}

/** Types a whole return, section after section. It says why it repeats itself quarter after quarter. */
export async function saveAll(actor: Actor, typed = aFullReturn(), key = ZZ1): Promise<void> {
  const again = { 'about.explanation': 'These tests enter the same figures every quarter.' }
  for (const [section, boxes] of Object.entries({ ...typed, about: { ...typed['about'], ...again } }))
    valueOf(await save(actor, section, boxes, key))
}

/** What the check page would post now. */
export async function checked(
  actor: Actor,
  overrides: Partial<PostedSubmission> = {},
  at = OPEN,
): Promise<PostedSubmission> {
  const key = { ...ZZ1, ...overrides }
  const file = await read(actor, key)
  const { personId, name } = actor
  const { figuresSha256 } = previewSubmission(file, { personId, name, at })
  return {
    ...ZZ1,
    revision: file.current.revision,
    idempotencyKey: randomUUID(),
    figuresSha256: figuresSha256 ?? '0'.repeat(64),
    declared: true,
    ...overrides,
  }
}

/** The value of an outcome that must be one. */
export function valueOf<Value>(outcome: Result<Value, unknown>): Value {
  if (!outcome.ok) throw new Error(`Refused: ${JSON.stringify(outcome.failure)}`)
  return outcome.value
}

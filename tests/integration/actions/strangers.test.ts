import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/domain/access/actor'
import type { ActionKey, EntryKind } from '@/domain/actions/action'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { getAction } from '@/operations/read/get-action'
import { getOpening } from '@/operations/read/get-opening'
import { getActions } from '@/operations/read/get-actions'
import { recordAction, recordEntry } from '@/server/db/action-changes'
import { listActions, listEscalations, listOverdueActions } from '@/server/db/actions'
import { withActor } from '@/server/db/transaction'
import { TINY_ZZ1 } from '../../factories/second-framework'
import { asApp } from '../../support/database'
import { after, people, submitBoth, tiny } from '../queries/asking'
import { ZZ1, valueOf } from '../returns/entering'
import { COMPLETED, DUE, enter, open } from './acting'

const {
  north,
  south,
  national,
  lead1,
  contributor1,
  gatekeeper1,
  executive1,
  lead2,
  auditor,
  administrator,
} = people
const { tinySouth, tinyNational, tinyLead } = tiny
const NOT_FOUND = { ok: false, failure: { kind: 'not-found' } }
const outside = [south, lead2, administrator, tinySouth, tinyNational, tinyLead]
const inside = [north, national, lead1, contributor1, gatekeeper1, executive1, auditor]
const of = { framework: framework.code, providerCode: 'ZZ1' }
let key: ActionKey

beforeAll(async () => {
  await submitBoth()
  key = valueOf(await open(lead1))
})

describe('who may', () => {
  test('open one: whoever works there, and its commissioner', async () => {
    for (const actor of [national, gatekeeper1, auditor, ...outside])
      expect(await open(actor, { text: `Something else, by ${actor.name}` }), actor.name).toEqual(NOT_FOUND)
    const named = { ...of, query: null, finding: null, year: '', indicator: '' }
    for (const actor of [national, gatekeeper1, auditor, ...outside])
      expect(await getOpening(actor, named), actor.name).toBe(null)
    for (const actor of [north, contributor1, executive1])
      expect(await getOpening(actor, named), actor.name).not.toBe(null)
  })

  test('go on, complete, open again: each by whose it is', async () => {
    for (const actor of [national, gatekeeper1, auditor, ...outside])
      expect(await enter(actor, key, 1), actor.name).toEqual(NOT_FOUND)
    for (const actor of [north, contributor1, executive1, ...outside])
      expect(await enter(actor, key, 1, COMPLETED), actor.name).toEqual(NOT_FOUND)
    for (const actor of [lead1, north])
      expect(await enter(actor, key, 1, { ...DUE, kind: 'reopened' }), actor.name).toEqual(NOT_FOUND)
    valueOf(await enter(lead1, key, 1, COMPLETED))
    for (const actor of [lead1, contributor1, national, ...outside])
      expect(await enter(actor, key, 2, { ...DUE, kind: 'reopened' }), actor.name).toEqual(NOT_FOUND)
    expect(await enter(lead1, key, 2)).toEqual(NOT_FOUND)
  })

  test('read one, and the list: those who take part', async () => {
    for (const actor of inside) expect(await getAction(actor, key), actor.name).not.toBe(null)
    for (const actor of outside) expect(await getAction(actor, key), actor.name).toBe(null)
    expect((await getActions(south, framework))?.actions).toEqual([])
    expect(await getActions(south, framework, { provider: 'ZZ1' })).toBe(null)
    for (const actor of [administrator, tinySouth]) expect(await getActions(actor, framework)).toBe(null)
  })
})

const entryAs = (actor: Actor, kind: EntryKind, { by = actor, place = 3 } = {}) =>
  withActor(actor, ({ tx }) =>
    recordEntry(
      tx,
      key,
      {
        ...{ place, kind, text: 'Some words.', owner: null, told: null },
        ...{ dueOn: kind === 'reopened' ? '2027-01-31' : null },
        ...(kind === 'completed' ? { extent: 'met', evidence: 'Policy' } : { extent: null, evidence: null }),
      },
      { personId: by.personId, name: by.name, at: after(2) },
    ),
  )

describe('the database lets nobody past, with the questions of the service unasked', () => {
  test('nobody opens one, or enters anything, who may not', async () => {
    const openAs = (actor: Actor) =>
      withActor(actor, ({ tx }) =>
        recordAction(tx, of, {
          year: '2026-27' as never,
          source: { kind: 'own', indicator: null },
          aim: null,
        }),
      )
    for (const actor of [national, gatekeeper1, auditor, ...outside])
      await expect(openAs(actor), actor.name).rejects.toThrow(/row-level security/)
    for (const actor of [lead1, contributor1, national])
      await expect(entryAs(actor, 'reopened'), actor.name).rejects.toThrow(/row-level security/)
    await expect(entryAs(north, 'reopened', { by: national })).rejects.toThrow(/row-level security/)
    await expect(entryAs(lead1, 'progress')).rejects.toThrow(/does not follow/)
    await expect(entryAs(lead1, 'completed')).rejects.toThrow(/does not follow/)
    await expect(entryAs(north, 'reopened', { place: 4 })).rejects.toThrow(/does not follow/)
  })

  test('an action follows from something that is there', async () => {
    for (const source of [
      { kind: 'not-met', indicator: '001' },
      { kind: 'query', number: 7, indicator: '106' },
    ] as const)
      await expect(
        withActor(lead1, ({ tx }) => recordAction(tx, of, { year: '2026-27' as never, source, aim: null })),
      ).rejects.toThrow(/something that is there/)
  })

  test('whoever takes no part reads none of it', async () => {
    const listAs = (actor: Actor, code = framework.code) =>
      withActor(actor, ({ tx }) => listActions(tx, code, 'all'))
    for (const actor of inside) expect(await listAs(actor), actor.name).toHaveLength(1)
    for (const actor of outside) {
      expect(await listAs(actor), actor.name).toEqual([])
      expect(
        await withActor(actor, ({ tx }) => listEscalations(tx, framework.code, 'all')),
        actor.name,
      ).toEqual([])
    }
    for (const actor of [north, national]) expect(await listAs(actor, TINY_ZZ1.framework)).toEqual([])
    await expect(withActor(lead1, ({ tx }) => listOverdueActions(tx, after(90)))).rejects.toThrow(
      /service itself/,
    )
    for (const tab of ['action', 'action_entry']) {
      expect(await asApp(`SELECT FROM ${tab}`)).toEqual([])
      for (const sql of [`UPDATE ${tab} SET number = number`, `DELETE FROM ${tab}`, `TRUNCATE ${tab}`])
        await expect(asApp(sql), sql).rejects.toThrow(/permission denied/)
    }
  })

  test('a commissioner that only reads what a provider submits sees nothing of its actions', async () => {
    const memberships = south.memberships.map((held) => ({ ...held, alsoReads: [ZZ1.providerCode] }))
    expect(await getAction({ ...south, memberships }, key)).toBe(null)
  })
})

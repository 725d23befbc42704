import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/domain/access/actor'
import { listQueries } from '@/operations/read/list-queries'
import { raiseQuery } from '@/operations/raise-query'
import { listOpenQueries } from '@/server/db/queries'
import { recordMessage, recordQuery } from '@/server/db/query-changes'
import { withActor } from '@/server/db/transaction'
import { asApp, asSuperuser } from '../../support/database'
import { OPEN } from '../../factories/organisations'
import { TINY_ZZ1 } from '../../factories/second-framework'
import { ZZ1, valueOf } from '../returns/entering'
import { aQuery, ofTiny, people, posted, submitBoth, tiny, write } from './asking'

const NOT_FOUND = { ok: false, failure: { kind: 'not-found' } }
const { north, south, national, lead1, contributor1, gatekeeper1, executive1, lead2, auditor } = people

beforeAll(submitBoth)

test('an answer is told to who asked; once they no longer may, or have no account, to whoever may ask for the commissioner', async () => {
  const key = await aQuery(north, { text: 'Who is told once I am no longer here?' })
  const answering = async (place: number) => {
    valueOf(await write(lead1, key, 'answer', place, `This is answer ${place} to what was asked.`))
    const told = await asSuperuser<{ name: string }>('SELECT name FROM notice WHERE key = $1 ORDER BY 1', [
      `query/hsps-1767/ZZ1/${key.number}/${place + 1}`,
    ])
    return told.map(({ name }) => name)
  }
  const [asker, colleague] = [north.personId, south.personId]
  const moveTo = (commissioner: string) =>
    asSuperuser(`SET session_replication_role = replica;
      UPDATE membership SET commissioner_code = '${commissioner}' WHERE person_id = '${colleague}'`)
  await moveTo('NORTH')
  try {
    expect(await answering(1)).toEqual(['north'])
    await asSuperuser('UPDATE membership SET to_at = now() WHERE person_id = $1', [asker])
    expect(await answering(2)).toEqual(['south'])
    await asSuperuser('UPDATE membership SET to_at = NULL WHERE person_id = $1', [asker])
    await asSuperuser('UPDATE person SET disabled_at = now() WHERE id = $1', [asker])
    expect(await answering(3)).toEqual(['south'])
  } finally {
    await asSuperuser('UPDATE membership SET to_at = NULL WHERE person_id = $1', [asker])
    await asSuperuser('UPDATE person SET disabled_at = NULL WHERE id = $1', [asker])
    await moveTo('SOUTH')
  }
})

describe('who may', () => {
  test('only who answers for the provider, and the national team of its framework, ask', async () => {
    const { administrator } = people
    const { tinySouth, tinyNational, tinyLead } = tiny
    const others = [south, lead1, contributor1, gatekeeper1, executive1, lead2, auditor, administrator]
    for (const actor of [...others, tinySouth, tinyNational, tinyLead])
      expect(await raiseQuery(actor, posted(), OPEN), actor.name).toEqual(NOT_FOUND)
    for (const actor of [north, national, lead1])
      expect(await raiseQuery(actor, ofTiny(), OPEN), actor.name).toEqual(NOT_FOUND)
    for (const actor of [tinySouth, tinyNational])
      expect((await raiseQuery(actor, ofTiny(), OPEN)).ok, actor.name).toBe(true)
  })

  test('only those who enter figures for the provider answer, and only who asked closes or asks again', async () => {
    const key = await aQuery(north, { text: 'Who is it that may answer this?' })
    for (const actor of [
      north,
      national,
      gatekeeper1,
      executive1,
      lead2,
      auditor,
      tiny.tinyLead,
      tiny.tinyContributor,
    ])
      expect(await write(actor, key, 'answer', 1), actor.name).toEqual(NOT_FOUND)
    for (const actor of [national, south, lead1, auditor, tiny.tinySouth])
      for (const kind of ['closing', 'question'] as const)
        expect(await write(actor, key, kind, 1), actor.name).toEqual(NOT_FOUND)
  })

  test('once nobody of who asked has the role any more, whoever else may ask goes on', async () => {
    const key = await aQuery(north, { text: 'Who goes on when I am no longer here?' })
    await asSuperuser(`UPDATE membership SET to_at = now() WHERE person_id = $1`, [north.personId])
    try {
      expect(await write(north, key, 'closing', 1)).toEqual(NOT_FOUND)
      expect(await write(lead1, key, 'closing', 1)).toEqual(NOT_FOUND)
      valueOf(await write(national, key, 'closing', 1, 'Closed for a colleague who left.'))
    } finally {
      await asSuperuser(`UPDATE membership SET to_at = NULL WHERE person_id = $1`, [north.personId])
    }
  })

  test('what was said is read by both sides and by who watches over all, and by nobody else', async () => {
    for (const actor of [north, national, auditor, lead1, contributor1, gatekeeper1, executive1])
      expect((await listQueries(actor, ZZ1, '106'))?.queries.length, actor.name).toBeGreaterThan(0)
    const outside = [south, lead2, people.administrator, tiny.tinySouth, tiny.tinyNational, tiny.tinyLead]
    for (const actor of outside) expect(await listQueries(actor, ZZ1, '106'), actor.name).toBe(null)
  })

  test('a commissioner that only reads what a provider submits has no part in its conversations', async () => {
    const reading: Actor = {
      ...south,
      memberships: south.memberships.map((held) => ({ ...held, alsoReads: ['ZZ1'] })),
    }
    expect(await listQueries(reading, ZZ1, '106')).toBe(null)
    expect(await raiseQuery(reading, posted(), OPEN)).toEqual(NOT_FOUND)
  })
})

describe('the database lets nobody past, with the questions of the service unasked', () => {
  const figure = { kind: 'figure', period: ZZ1.period, indicator: '106', version: 1 } as const
  const stampOf = ({ personId, name }: Actor) => ({ personId, name, at: OPEN })
  const raiseAs = (actor: Actor, asked = actor) =>
    withActor(actor, ({ tx }) => recordQuery(tx, ZZ1, figure, stampOf(asked)))
  const said = { place: 2, text: 'A text of some words.', dueOn: null } as const

  test('who may not ask raises nothing, and nobody in the name of somebody else', async () => {
    for (const actor of [lead1, gatekeeper1, auditor])
      await expect(raiseAs(actor), actor.name).rejects.toThrow(/row-level security/)
    // A stranger does not even find the line.
    for (const actor of [south, lead2, tiny.tinyNational]) expect(await raiseAs(actor), actor.name).toBe(null)
    await expect(raiseAs(north, national)).rejects.toThrow(/row-level security/)
  })

  test('nobody answers but those who enter figures, and nobody closes but who asked', async () => {
    const key = await aQuery(north, { text: 'Is it the database that says no?' })
    const writeAs = (actor: Actor, kind: 'answer' | 'closing', by = actor) =>
      withActor(actor, ({ tx }) => recordMessage(tx, key, { ...said, kind }, stampOf(by)))
    for (const actor of [north, national, gatekeeper1])
      await expect(writeAs(actor, 'answer'), actor.name).rejects.toThrow(/row-level security/)
    for (const actor of [national, lead1])
      await expect(writeAs(actor, 'closing'), actor.name).rejects.toThrow(/row-level security/)
    // Whoever reads no message of it does not even find its place.
    for (const actor of [south, lead2, tiny.tinySouth, tiny.tinyLead])
      for (const kind of ['answer', 'closing'] as const)
        await expect(writeAs(actor, kind), actor.name).rejects.toThrow(/follows|row-level security/)
    await expect(writeAs(lead1, 'answer', contributor1)).rejects.toThrow(/row-level security/)
  })

  test('whoever is no part of a conversation reads none of it', async () => {
    const listAs = (actor: Actor, framework = ZZ1.framework) =>
      withActor(actor, ({ tx }) => listOpenQueries(tx, framework, 'all'))
    expect((await listAs(north)).length).toBeGreaterThan(0)
    expect((await listAs(tiny.tinySouth, TINY_ZZ1.framework)).length).toBeGreaterThan(0)
    for (const actor of [south, lead2, people.administrator, tiny.tinySouth, tiny.tinyNational])
      expect(await listAs(actor), actor.name).toEqual([])
    for (const actor of [north, national, lead1]) expect(await listAs(actor, TINY_ZZ1.framework)).toEqual([])
    for (const tab of ['query', 'query_message']) expect(await asApp(`SELECT FROM ${tab}`)).toEqual([])
  })

  test('the role of the web changes and removes nothing', async () => {
    for (const tab of ['query', 'query_message'])
      for (const sql of [`UPDATE ${tab} SET number = number`, `DELETE FROM ${tab}`, `TRUNCATE ${tab}`])
        await expect(asApp(sql), sql).rejects.toThrow(/permission denied/)
  })
})

import { beforeAll, describe, expect, test } from 'vitest'
import { askHref, queryHref, replyHref } from '@/domain/addresses/queries'
import type { PostedDeclaredAsking } from '@/domain/queries/posted-query-schema'
import { listDeclaredQueries } from '@/operations/read/list-declared-queries'
import { getHome } from '@/operations/read/get-home'
import { raiseQuery } from '@/operations/raise-query'
import { recordQuery } from '@/server/db/query-changes'
import { withActor } from '@/server/db/transaction'
import { hsps1767 } from '@/domain/catalogue/hsps-1767'
import type { Actor } from '@/domain/access/actor'
import { asSuperuser } from '../../support/database'
import { OPEN } from '../../factories/organisations'
import { KEY, fillIn, openYear, signed } from '../declarations/declaring'
import { valueOf } from '../returns/entering'
import { people, submitBoth, tiny, write } from './asking'

const { north, south, national, lead1, contributor1, gatekeeper1, executive1, lead2, auditor } = people
const NOT_FOUND = { ok: false, failure: { kind: 'not-found' } }
const CRITERION = '004.agreed-with-referrers'
const QUESTION = 'With which of the referring services was it agreed?'

beforeAll(async () => {
  await submitBoth()
  await openYear()
  await fillIn(contributor1)
  await signed(executive1)
})

/** What the form on the signed declaration posts. */
function posted(overrides: Partial<PostedDeclaredAsking> = {}): PostedDeclaredAsking {
  const due = { 'due-day': '3', 'due-month': '11', 'due-year': '2026' }
  return { ...KEY, criterion: CRITERION, version: 1, text: QUESTION, ...due, ...overrides }
}

const list = async (actor: Actor) => (await listDeclaredQueries(actor, KEY))?.queries ?? []

test('a criterion is asked about, answered and closed, and each side finds it from home', async () => {
  const { number, subject } = valueOf(await raiseQuery(north, posted(), OPEN))
  const key = { framework: KEY.framework, providerCode: KEY.providerCode, number }
  expect(subject).toMatchObject({ kind: 'criterion', year: KEY.year, criterion: CRITERION })
  const waiting = await getHome(lead1, hsps1767, { session: undefined, most: 10 }, OPEN)
  expect(waiting.queries.map((query) => replyHref(query))).toContain(
    `/declarations/ZZ1-${KEY.year}/signed?query=${number}#reply`,
  )
  valueOf(await write(lead1, key, 'answer', 1, 'With both of them, in March.'))
  valueOf(await write(north, key, 'closing', 2, 'Agreed with both, as the minutes say.', { days: 2 }))
  const query = (await list(north)).find((each) => each.number === number)
  expect(query?.messages.map(({ kind }) => kind)).toEqual(['question', 'answer', 'closing'])
  expect(queryHref({ ...key, subject })).toBe(`/declarations/ZZ1-${KEY.year}/signed#query-${number}`)
})

test('the trail of the provider names the indicator, and the criterion beside it', async () => {
  const { number } = valueOf(
    await raiseQuery(national, posted({ text: 'Is this on record anywhere?' }), OPEN),
  )
  const [event] = await asSuperuser(
    `SELECT object, reason, new FROM audit_event WHERE organisation = 'ZZ1' AND new->>'query' = $1`,
    [String(number)],
  )
  expect(event).toEqual({
    object: `ZZ1-${KEY.year}`,
    reason: 'Is this on record anywhere?',
    new: { query: number, message: 1, indicator: '004', criterion: CRITERION, dueOn: '2026-11-03' },
  })
})

test('the whole of an indicator is asked about as well, and the same form twice asks once', async () => {
  const whole = posted({ criterion: '007', text: 'When did the group meet this year?' })
  const [one, two] = await Promise.all([raiseQuery(north, whole, OPEN), raiseQuery(north, whole, OPEN)])
  expect(valueOf(one).number).toBe(valueOf(two).number)
})

test('nothing is asked about what was not declared, or not asked of this provider', async () => {
  const before = await asSuperuser('SELECT FROM query')
  for (const overrides of [
    ...['999', '106', '004.nowhere', '004.', '004.agreed-with-referrers.more', ''].map((criterion) => ({
      criterion,
    })),
    { version: 9 },
    { year: '2024-25' as typeof KEY.year },
    { framework: 'tiny-100' },
  ])
    expect(await raiseQuery(north, posted(overrides), OPEN), JSON.stringify(overrides)).toEqual(NOT_FOUND)
  expect(await asSuperuser('SELECT FROM query')).toHaveLength(before.length)
})

describe('who may', () => {
  test('only who answers for the provider, and the national team of its framework, ask', async () => {
    const { administrator } = people
    const others = [south, lead1, contributor1, gatekeeper1, executive1, lead2, auditor, administrator]
    for (const actor of [...others, tiny.tinySouth, tiny.tinyNational])
      expect(await raiseQuery(actor, posted(), OPEN), actor.name).toEqual(NOT_FOUND)
  })

  test('what was said is read by both sides and by who watches over all, and by nobody else', async () => {
    for (const actor of [north, national, auditor, lead1, contributor1, gatekeeper1, executive1])
      expect((await list(actor)).length, actor.name).toBeGreaterThan(0)
    const reading: Actor = {
      ...south,
      memberships: south.memberships.map((held) => ({ ...held, alsoReads: ['ZZ1'] })),
    }
    for (const actor of [reading, south, lead2, people.administrator, tiny.tinyNational, tiny.tinyLead])
      expect(await listDeclaredQueries(actor, KEY), actor.name).toBe(null)
  })

  test('the database says the same, with the questions of the service unasked', async () => {
    const subject = { kind: 'criterion', year: KEY.year, criterion: CRITERION, version: 1 } as const
    const raiseAs = (actor: Actor, asked = actor) =>
      withActor(actor, ({ tx }) =>
        recordQuery(tx, KEY, subject, { personId: asked.personId, name: asked.name, at: OPEN }),
      )
    for (const actor of [lead1, gatekeeper1, auditor])
      await expect(raiseAs(actor), actor.name).rejects.toThrow(/row-level security/)
    for (const actor of [south, lead2, tiny.tinyNational]) expect(await raiseAs(actor), actor.name).toBe(null)
    await expect(raiseAs(north, national)).rejects.toThrow(/row-level security/)
    await expect(
      asSuperuser(`INSERT INTO query SELECT framework, provider_code, 1, '2019-20', NULL, NULL, NULL, criterion, asked_by, asked_by_name, asked_at
        FROM query WHERE criterion IS NOT NULL LIMIT 1`),
    ).rejects.toThrow(/about what was submitted/)
  })
})

test('a link names the criterion, so that any page can lead to the form', () => {
  expect(askHref({ ...KEY, criterion: CRITERION })).toBe(
    `/declarations/ZZ1-${KEY.year}/signed?ask=${CRITERION}#ask`,
  )
})

import { beforeAll, expect, test } from 'vitest'
import { standingOf } from '@/domain/queries/query'
import { listQueries } from '@/operations/read/list-queries'
import { raiseQuery } from '@/operations/raise-query'
import { asSuperuser } from '../../support/database'
import { OPEN } from '../../factories/organisations'
import { ZZ1, valueOf } from '../returns/entering'
import { ANSWER, QUESTION, aQuery, people, posted, submitBoth, write } from './asking'

const { north, national, lead1, contributor1 } = people

beforeAll(submitBoth)

const conversation = async (number: number) => {
  const read = await listQueries(north, ZZ1, '106')
  const query = read?.queries.find((each) => each.number === number)
  if (!query) throw new Error('There is no such query')
  return query
}

test('a query is raised, answered, asked again, answered by somebody else, and closed by who asked', async () => {
  const key = await aQuery(north)
  valueOf(await write(lead1, key, 'answer', 1))
  valueOf(await write(north, key, 'question', 2, 'When do you expect it to be as before?', { days: 2 }))
  valueOf(await write(contributor1, key, 'answer', 3, 'From January on, with three new staff.', { days: 3 }))
  valueOf(await write(north, key, 'closing', 4, 'Explained by absence of staff.', { days: 4 }))
  const query = await conversation(key.number)
  expect(query.messages.map(({ kind, written }) => [kind, written.name])).toEqual([
    ['question', 'north'],
    ['answer', 'lead1'],
    ['question', 'north'],
    ['answer', 'contributor1'],
    ['closing', 'north'],
  ])
  expect(standingOf(query)).toEqual({ turn: null, dueOn: '2026-11-10' })
  expect(query.subject).toEqual({ kind: 'figure', period: ZZ1.period, indicator: '106', version: 1 })
})

test('every message is an event of its provider, with what was said as its reason', async () => {
  const key = await aQuery(national, { text: 'Is the denominator complete in this quarter?' })
  valueOf(await write(lead1, key, 'answer', 1, 'It is: every patient was entered.'))
  const events = await asSuperuser(
    `SELECT action, object, person_name, reason, new FROM audit_event WHERE organisation = 'ZZ1' AND new->>'query' = $1 ORDER BY seq`,
    [String(key.number)],
  )
  expect(events).toEqual([
    {
      ...{ action: 'query-raised', object: 'ZZ1-2026-27-Q2', person_name: 'national' },
      reason: 'Is the denominator complete in this quarter?',
      new: { query: key.number, message: 1, indicator: '106', version: 1, dueOn: '2026-11-03' },
    },
    {
      ...{ action: 'query-answered', object: 'ZZ1-2026-27-Q2', person_name: 'lead1' },
      reason: 'It is: every patient was entered.',
      new: { query: key.number, message: 2, indicator: '106', version: 1 },
    },
  ])
})

test('the other side of each message is told, and nothing of what was said', async () => {
  const key = await aQuery(north, { text: 'Which value set were these answers of?' })
  valueOf(await write(lead1, key, 'answer', 1, 'The usual one of the service.'))
  valueOf(await write(north, key, 'closing', 2, 'It is the usual value set.'))
  const told = await asSuperuser<{ kind: string; email: string; facts: unknown }>(
    `SELECT kind, split_part(email, '@', 1) AS email, facts FROM notice WHERE key LIKE $1 ORDER BY queued_at, kind, email`,
    [`query/hsps-1767/ZZ1/${key.number}/%`],
  )
  expect(told.map(({ kind, email }) => `${kind} ${email}`)).toEqual([
    'query-asked both',
    'query-asked contributor1',
    'query-asked lead1',
    'query-answered north',
    'query-closed both',
    'query-closed contributor1',
    'query-closed lead1',
  ])
  expect(JSON.stringify(told)).not.toMatch(/value set|usual/)
  expect(told[0]?.facts).toMatchObject({ what: '106 of Quarter 2 of 2026-27', due: '3 November 2026' })
})

test('the same form twice asks once, and answers once', async () => {
  const text = 'Were these patients counted in the quarter before?'
  const [one, two] = await Promise.all([
    raiseQuery(north, posted({ text }), OPEN),
    raiseQuery(north, posted({ text }), OPEN),
  ])
  expect(valueOf(one).number).toBe(valueOf(two).number)
  const key = valueOf(one)
  const answers = await Promise.all([write(lead1, key, 'answer', 1), write(lead1, key, 'answer', 1)])
  expect(answers.map(({ ok }) => ok)).toEqual([true, true])
  expect((await conversation(key.number)).messages).toHaveLength(2)
})

test('the same words until another day are another question', async () => {
  const text = 'Were these patients counted in the quarter after?'
  const key = await aQuery(north, { text })
  const other = await aQuery(north, { text, 'due-day': '9' })
  expect(other.number).toBe(key.number + 1)
  expect([await aQuery(north, { text }), await aQuery(north, { text, 'due-day': '9' })]).toEqual([key, other])
  valueOf(await write(north, key, 'question', 1, text))
  expect(await write(north, key, 'question', 1, text)).toMatchObject({ ok: true })
  expect(await write(north, key, 'question', 1, text, { dueDay: '11' })).toMatchObject({
    failure: { kind: 'changed-elsewhere', by: { name: 'north' } },
  })
})

test('two who write at once: the first is heard, the other is told who it was and keeps the text', async () => {
  const key = await aQuery(north, { text: 'Who entered the figures of this quarter?' })
  const written = await Promise.all([
    write(lead1, key, 'answer', 1, 'I entered them myself.'),
    write(contributor1, key, 'answer', 1, 'It was me who did that.'),
  ])
  const refused = written.flatMap((each) => (each.ok ? [] : [each.failure]))
  const [first] = written.flatMap((each, index) => (each.ok ? [[lead1, contributor1][index]] : []))
  expect(refused).toMatchObject([{ kind: 'changed-elsewhere', by: { name: first?.name } }])
  expect((await conversation(key.number)).messages).toHaveLength(2)
})

test('nothing is said any more once it is closed', async () => {
  const key = await aQuery(north, { text: 'Has the programme been closed since?' })
  valueOf(await write(north, key, 'closing', 1, 'Asked by mistake, sorry.'))
  for (const [actor, kind] of [
    [lead1, 'answer'],
    [north, 'question'],
    [north, 'closing'],
  ] as const)
    expect(await write(actor, key, kind, 2, 'One thing more to say.')).toMatchObject({
      failure: { kind: 'closed', by: { name: 'north' } },
    })
})

test('everything that is wrong with a question is said at once, and nothing is stored', async () => {
  const before = await asSuperuser('SELECT FROM query')
  const refused = await raiseQuery(north, posted({ text: 'Why?', 'due-day': '', 'due-month': '' }), OPEN)
  expect(refused).toMatchObject({ failure: { kind: 'invalid', faults: [{ at: 'text' }, { at: 'due-day' }] } })
  expect(await asSuperuser('SELECT FROM query')).toHaveLength(before.length)
})

test('nothing is asked about a line that was never submitted', async () => {
  for (const overrides of [{ version: 2 }, { indicator: '999' }, { indicator: '001' }])
    expect(await raiseQuery(north, posted(overrides), OPEN)).toEqual({
      ok: false,
      failure: { kind: 'not-found' },
    })
})

test('what was said never changes, and neither does what it was about', async () => {
  const key = await aQuery(north, { text: QUESTION.toUpperCase() })
  for (const sql of [
    `UPDATE query_message SET text = '${ANSWER}'`,
    'DELETE FROM query_message',
    'TRUNCATE query_message',
    `UPDATE query SET indicator = '105'`,
    'DELETE FROM query',
  ])
    await expect(asSuperuser(sql), sql).rejects.toThrow(/never|change|refer/i)
  expect((await conversation(key.number)).messages[0]?.text).toBe(QUESTION.toUpperCase())
})

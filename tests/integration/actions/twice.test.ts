import { beforeAll, expect, test } from 'vitest'
import { people, submitBoth } from '../queries/asking'
import { valueOf } from '../returns/entering'
import { COMPLETED, enter, open } from './acting'

const { lead1, contributor1 } = people

beforeAll(submitBoth)

test('the same form twice is one action and one entry; what somebody else wrote first is said', async () => {
  const text = 'Ask the survey in two more languages.'
  const [first, again] = [valueOf(await open(lead1, { text })), valueOf(await open(lead1, { text }))]
  expect(again).toEqual(first)
  valueOf(await enter(lead1, first, 1))
  expect(await enter(lead1, first, 1)).toEqual({ ok: true, value: first })
  expect(await enter(contributor1, first, 1)).toMatchObject({
    failure: { kind: 'changed-elsewhere', by: { name: 'lead1' } },
  })
  expect(await enter(lead1, first, 7)).toEqual({ ok: false, failure: { kind: 'not-found' } })
})

test('the same words with another owner, day, target or extent are not the same: nothing else that was decided is swallowed', async () => {
  const whole = { text: 'Ask after every session instead.', indicator: '106', target: '70' }
  const key = valueOf(await open(lead1, whole))
  const others = [{ owner: 'Service manager' }, { 'due-day': '2' }, { target: '80' }, { target: '' }]
  for (const [index, other] of others.entries())
    expect(valueOf(await open(lead1, { ...whole, ...other })).number).toBe(key.number + index + 1)
  expect(valueOf(await open(lead1, whole))).toEqual(key)
  valueOf(await enter(lead1, key, 1, { ...COMPLETED, extent: 'met' }))
  const told = { said: 'Remind us.', did: 'Everybody is reminded.' }
  for (const other of [
    { extent: 'partially-met' },
    { evidence: 'Audit, section 2' },
    { owner: 'Lead' },
    told,
  ] as const)
    expect(await enter(lead1, key, 1, { ...COMPLETED, extent: 'met', ...other })).toMatchObject({
      failure: { kind: 'changed-elsewhere', by: { name: 'lead1' } },
    })
  expect(await enter(lead1, key, 1, { ...COMPLETED, extent: 'met' })).toEqual({ ok: true, value: key })
})

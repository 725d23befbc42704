import { beforeEach, expect, test } from 'vitest'
import { registerOrganisations } from '../../factories/organisations'
import { digestRows } from '../returns/digest'
import { valueOf } from '../returns/entering'
import { LATER, beginAgain, draw, openYear, read, save } from './declaring'

const { lead1, contributor1 } = await registerOrganisations()
await openYear()
beforeEach(beginAgain)

const part = async () => (await read(lead1)).current.parts['007']
const drawn = { '007.status': 'met', '007.comment': 'Weekly' }

test('two people who change different boxes of one part are both heard, though neither saw the other', async () => {
  valueOf(await save(lead1, '007', drawn))
  const [hers, his] = [await draw(lead1, '007'), await draw(contributor1, '007')]
  valueOf(await hers(lead1, { '007.comment': 'Monthly' }))
  valueOf(await his(contributor1, { '007.meeting1': '14/5/2025', '007.status': '' }, LATER))
  expect(await part()).toEqual({ comment: 'Monthly', meeting1: '2025-05-14' })
})

test('two who save at once are both heard where they changed different boxes', async () => {
  valueOf(await save(lead1, '007', drawn))
  const page = await draw(lead1, '007')
  const posts = [page(lead1, { '007.comment': 'Monthly' }), page(contributor1, { '007.status': 'not-met' })]
  expect((await Promise.all(posts)).map(({ ok }) => ok)).toEqual([true, true])
  expect(await part()).toEqual({ comment: 'Monthly', status: 'not-met' })
})

test('a stale page never brings back what it was drawn with', async () => {
  valueOf(await save(lead1, '007', drawn))
  const page = await draw(lead1, '007')
  valueOf(await save(lead1, '007', { '007.comment': '' }))
  valueOf(await page(contributor1, { '007.owner': 'Service lead' }))
  expect(await part()).toEqual({ status: 'met', owner: 'Service lead' })
})

test('a box that both changed is refused, says who made what of it and when, and stores nothing', async () => {
  valueOf(await save(lead1, '007', drawn))
  const page = await draw(lead1, '007')
  valueOf(await save(lead1, '007', { '007.comment': 'Monthly' }, LATER))
  const before = await digestRows()
  const refused = await page(contributor1, { '007.comment': 'Daily', '007.owner': 'Service lead' })
  const by = { personId: lead1.personId, name: lead1.name, at: LATER }
  expect(refused).toMatchObject({
    ok: false,
    failure: {
      kind: 'collided',
      conflicts: [{ at: '007.comment', base: 'Weekly', theirs: 'Monthly', mine: 'Daily', by }],
      merged: { '007.status': 'met', '007.comment': 'Monthly', '007.owner': 'Service lead' },
    },
  })
  expect(await digestRows()).toEqual(before)
  expect((await read(lead1)).current.editors).toEqual([lead1.personId])
})

test('two who fill in the same blank box at once: one is heard, the other is asked', async () => {
  const page = await draw(lead1, '007')
  const posts = [page(lead1, { '007.comment': 'Monthly' }), page(contributor1, { '007.comment': 'Daily' })]
  const outcomes = await Promise.all(posts)
  expect(outcomes.map(({ ok }) => ok).toSorted()).toEqual([false, true])
  expect(await part()).toEqual({ comment: outcomes[0]?.ok ? 'Monthly' : 'Daily' })
})

test('the same form twice is saved once', async () => {
  const page = await draw(lead1, '007')
  await Promise.all([page(lead1, drawn), page(lead1, drawn)])
  const before = await digestRows()
  valueOf(await page(lead1, drawn, LATER))
  expect(await digestRows()).toEqual(before)
  expect((await read(lead1)).current.revision).toBe(1)
})

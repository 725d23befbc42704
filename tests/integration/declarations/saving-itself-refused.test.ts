import { beforeEach, expect, test } from 'vitest'
import { malformed } from '@/domain/forms/read-figure'
import { autosavePart } from '../../factories/saving'
import { registerOrganisations } from '../../factories/organisations'
import { digestRows } from '../returns/digest'
import { valueOf } from '../returns/entering'
import { KEY, LATER, beginAgain, fillIn, openYear, save, signed } from './declaring'
import { openPage } from './open-page'

const people = await registerOrganisations()
const { lead1, contributor1, executive1 } = people
await openYear()
beforeEach(beginAgain)

test('a declaration that was signed meanwhile is not changed by what comes late, and the page keeps it to copy', async () => {
  await fillIn(lead1)
  const page = await openPage(contributor1, '007')
  page.type({ '007.comment': 'Late', '007.due': '3/6' })
  await signed(executive1)
  const before = await digestRows()
  const answer = await page.saveItself()
  expect(answer?.kind).toBe('refused')
  expect(answer?.said).toMatch(
    new RegExp(`^${executive1.name} signed this declaration on .*was not saved\\. Copy what you need`),
  )
  const outcome = await page.press()
  const takeaway = 'answer' in outcome ? outcome.answer.takeaway : null
  expect(takeaway?.split('\n')).toEqual(
    expect.arrayContaining(['Comment: Late', 'When will it be done?: 3/6', 'Is this indicator met?: Met']),
  )
  expect(await digestRows()).toEqual(before)
})

test.each(['executive1', 'gatekeeper1', 'auditor', 'lead2', 'executive2', 'north', 'national'] as const)(
  'for %s the page saves nothing by itself, as if it were not there',
  async (name) => {
    valueOf(await save(lead1, '007', { '007.comment': 'Weekly' }))
    const before = await digestRows()
    const page = await openPage(people[name], '007', lead1)
    page.type({ '007.comment': 'Mine' })
    expect(await page.saveItself()).toBeNull()
    expect(await digestRows()).toEqual(before)
  },
)

test('a base that no page was drawn from, and a choice that is not offered, are refused', async () => {
  const before = await digestRows()
  const posted = { ...KEY, part: '007', base: {}, typed: { '007.comment': 'Weekly' } }
  for (const forged of [{ base: { '007.due': '2/30' } }, { typed: { '007.status': 'partly' } }])
    expect(await autosavePart(lead1, { ...posted, ...forged }, LATER)).toEqual({
      ok: false,
      failure: malformed,
    })
  expect(await digestRows()).toEqual(before)
})

import type { Autosaved } from '@/ui/saving/autosaved'
import { beforeEach, expect, test } from 'vitest'
import { registerOrganisations } from '../../factories/organisations'
import { asSuperuser } from '../../support/database'
import { digestRows } from '../returns/digest'
import { valueOf } from '../returns/entering'
import { KEY, beginAgain, openYear, read, save } from './declaring'
import { openPage } from './open-page'

const people = await registerOrganisations()
const { lead1, contributor1 } = people
await openYear()
beforeEach(beginAgain)

const stored = async (part = '007') => (await read(lead1)).current.parts[part] ?? {}
const editors = async () => (await read(lead1)).current.editors
const savesOf = (part: string) =>
  asSuperuser(`SELECT person_id FROM audit_event WHERE object = $1 ORDER BY seq`, [`ZZ1-${KEY.year}/${part}`])
const by = (who: string, rest = '') => new RegExp(`^Saved at \\d\\d:\\d\\d by ${who}${rest}\\.$`)

test('what is typed is stored by itself, with who typed it, in one event for each change', async () => {
  const events = (await savesOf('007')).length
  const page = await openPage(contributor1, '007')
  page.type({ '007.status': 'met', '007.comment': 'Weekly' })
  expect(await page.saveItself()).toMatchObject({ kind: 'saved', said: by('you'), isPartial: false })
  expect(await stored()).toEqual({ status: 'met', comment: 'Weekly' })
  page.type({ '007.comment': '', '007.meeting1': '14/5/2025' })
  await page.saveItself()
  await page.saveItself()
  expect(await stored()).toEqual({ status: 'met', meeting1: '2025-05-14' })
  expect((await savesOf('007')).slice(events)).toEqual(
    [contributor1, contributor1].map(({ personId }) => ({ person_id: personId })),
  )
  expect(await editors()).toEqual([contributor1.personId])
})

/** What an answer says at which boxes: nothing at those that are merely blank. */
function saidAt(answer: Autosaved | null) {
  const findings = answer?.kind === 'saved' ? answer.findings : []
  return Object.fromEntries(findings.map(({ at, message }) => [at, message]))
}

test('half a date and a text that is too long are not stored, and take nothing else with them', async () => {
  valueOf(await save(lead1, '007', { '007.due': '1/6/2026' }))
  const page = await openPage(contributor1, '007')
  const tooLong = 'x'.repeat(201)
  page.type({ '007.due': '1//2026', '007.meeting1': '3/', '007.owner': tooLong, '007.comment': 'Weekly' })
  const answer = await page.saveItself()
  expect(answer).toMatchObject({ kind: 'saved', isPartial: true })
  expect(answer?.said).toContain('by you, except 3 boxes that say what to change')
  expect(saidAt(answer)).toEqual({
    '007.meeting1': 'This date must include a month and a year',
    '007.owner': 'Shorten this to 200 characters or fewer. It has 201.',
    '007.due': 'This date must include a month',
  })
  expect(await stored()).toEqual({ due: '2026-06-01', comment: 'Weekly' })
  page.type({ '007.due': '1/7/2026', '007.meeting1': '3/6/2025', '007.owner': 'Service lead' })
  expect(await page.saveItself()).toMatchObject({ said: by('you'), isPartial: false })
  const whole = { due: '2026-07-01', meeting1: '2025-06-03', owner: 'Service lead', comment: 'Weekly' }
  expect(await stored()).toEqual(whole)
})

test('a document of which only the title is typed is kept, and its date once that is whole', async () => {
  const page = await openPage(lead1, 'documents')
  page.type({ 'documents.title1': 'Pain service policy', 'documents.dated1': '10/2' })
  const answer = await page.saveItself()
  expect(answer?.said).toContain('except one box that says what to change')
  expect(saidAt(answer)).toMatchObject({ 'documents.dated1': 'This date must include a year' })
  expect(await stored('documents')).toEqual({ title1: 'Pain service policy' })
  page.type({ 'documents.dated1': '10/2/2025', 'documents.type1': 'operational-policy' })
  expect(await page.saveItself()).toMatchObject({ isPartial: false })
  const document = { title1: 'Pain service policy', dated1: '2025-02-10', type1: 'operational-policy' }
  expect(await stored('documents')).toEqual(document)
})

test('of nothing but half a date nothing is stored, and nobody becomes an editor', async () => {
  const before = await digestRows()
  const page = await openPage(lead1, '007')
  page.type({ '007.meeting1': '3/' })
  expect((await page.saveItself())?.said).toMatch(/^Nothing is saved yet: one box/)
  page.type({ '007.meeting1': '' })
  expect((await page.saveItself())?.said).toBe('Nothing is saved yet.')
  expect(await digestRows()).toEqual(before)
  expect(await editors()).toEqual([])
})

test('two who type into different boxes are both stored, and a stale page brings nothing back', async () => {
  valueOf(await save(lead1, '007', { '007.comment': 'Weekly', '007.status': 'met' }))
  const [hers, his] = [await openPage(lead1, '007'), await openPage(contributor1, '007')]
  hers.type({ '007.comment': 'Monthly' })
  his.type({ '007.owner': 'Service lead' })
  for (const page of [hers, his, hers, his])
    expect(await page.saveItself()).toMatchObject({ isPartial: false })
  expect(await stored()).toEqual({ comment: 'Monthly', status: 'met', owner: 'Service lead' })
})

test('a box that two type into keeps the first, and the second is told until they choose', async () => {
  const [hers, his] = [await openPage(lead1, '007'), await openPage(contributor1, '007')]
  hers.type({ '007.comment': 'Monthly' })
  await hers.saveItself()
  his.type({ '007.comment': 'Daily', '007.owner': 'Service lead' })
  const told = by('you', `, except Comment, which ${lead1.name} changed too: save to compare`)
  expect(await his.saveItself()).toMatchObject({ said: told, isPartial: true })
  his.type({ '007.comment': 'Daily, in the clinic' })
  await his.saveItself()
  expect(await stored()).toEqual({ comment: 'Monthly', owner: 'Service lead' })
  const before = await digestRows()
  expect(await his.press()).toMatchObject({
    answer: {
      typed: { '007.comment': 'Daily, in the clinic', '007.owner': 'Service lead' },
      conflicts: [
        {
          ...{ at: '007.comment', label: 'Comment', base: 'blank', theirs: 'Monthly' },
          mine: 'Daily, in the clinic',
          by: expect.stringContaining(lead1.name) as string,
        },
      ],
    },
  })
  expect(await digestRows()).toEqual(before)
  expect(await his.press()).toHaveProperty('saved')
  expect(await stored()).toEqual({ comment: 'Daily, in the clinic', owner: 'Service lead' })
})

test('what was saved by itself does not collide with the button, though the post was refused in between', async () => {
  const page = await openPage(contributor1, '007')
  page.type({ '007.comment': 'Weekly' })
  await page.saveItself()
  page.type({ '007.comment': 'Monthly', '007.due': '3/' })
  expect(await page.press()).toMatchObject({
    answer: {
      findings: [{ at: '007.status' }, { at: '007.due' }],
      typed: { '007.comment': 'Monthly', '007.due': ['3', '', ''] },
      conflicts: [],
    },
  })
  expect(await stored()).toEqual({ comment: 'Weekly' })
  await page.saveItself()
  page.type({ '007.due': '3/6/2026' })
  expect(await page.press()).toHaveProperty('saved')
  expect(await stored()).toEqual({ comment: 'Monthly', due: '2026-06-03' })
})

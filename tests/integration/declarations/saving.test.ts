import { beforeEach, expect, test } from 'vitest'
import type { Typed } from '@/domain/forms/read-boxes'
import { malformed } from '@/domain/forms/read-figure'
import { savePart } from '../../factories/saving'
import { aDeclaration } from '../../factories/declaration'
import { registerOrganisations } from '../../factories/organisations'
import { typePart } from '../../factories/typed-declaration'
import { asSuperuser } from '../../support/database'
import { digestRows } from '../returns/digest'
import { valueOf } from '../returns/entering'
import { IN_TIME, KEY, LATER, beginAgain, draw, fillIn, openYear, read, save, signed } from './declaring'

const people = await registerOrganisations()
const { lead1, contributor1, executive1 } = people
await openYear()
beforeEach(beginAgain)

const editors = async () => (await read(lead1)).current.editors
const boxes = () =>
  asSuperuser(
    `SELECT field, text, saved_by_name, saved_at FROM declaration_box WHERE part = '007' ORDER BY field`,
  )

test('a whole declaration is read back exactly as it was typed', async () => {
  await fillIn(lead1)
  const { current } = await read(lead1)
  const { parts } = aDeclaration()
  expect(current.parts).toEqual(parts)
  expect(current).toMatchObject({ state: 'draft', revision: Object.keys(parts).length, version: 0 })
  expect(current.saved).toEqual({ personId: lead1.personId, name: lead1.name, at: IN_TIME })
})

test('a blank stays absent, and a box that is cleared is no longer there', async () => {
  valueOf(await save(lead1, '007', { '007.status': 'met', '007.comment': 'Weekly', '007.owner': '  ' }))
  expect((await read(lead1)).current.parts).toEqual({ '007': { status: 'met', comment: 'Weekly' } })
  valueOf(await save(lead1, '007', { '007.comment': '', '007.criteria': [] }))
  expect((await read(lead1)).current.parts['007']).toEqual({ status: 'met' })
  expect(await boxes()).toHaveLength(1)
})

test('the ends of what can be typed are stored', async () => {
  const typed = {
    '007.comment': '😀'.repeat(2000),
    '007.action': 'é'.repeat(1000),
    '007.owner': 'x'.repeat(200),
  }
  valueOf(await save(lead1, '007', typed))
  expect(typePart('007', (await read(lead1)).current.parts['007'])).toMatchObject(typed)
})

test('a part with boxes that cannot be read stores none of them, and names each with what else is wrong', async () => {
  const before = await digestRows()
  const typed = { '007.comment': 'x'.repeat(2001), '007.due': '31/2/2026', '007.status': 'met' }
  const refused = await save(lead1, '007', typed)
  const findings = !refused.ok && refused.failure.kind === 'invalid' ? refused.failure.findings : []
  expect(findings.map(({ code, at }) => `${code} ${at}`).toSorted()).toEqual([
    ...['S02 007.criteria', 'S03 007.cites1', 'S15 007.comment', 'S15 007.due'],
  ])
  const boxes = findings.filter(({ code }) => code === 'S15').map(({ at }) => at)
  expect(refused).toMatchObject({ failure: { unread: { boxes, isRestSaved: false } } })
  for (const forged of [{ '007.status': 'partly' }, { '007.criteria': ['intrathecal-opioids'] }])
    expect(await save(lead1, '007', forged)).toEqual({ ok: false, failure: malformed })
  expect(await digestRows()).toEqual(before)
})

test('what breaks a rule is kept, and said', async () => {
  const { findings } = valueOf(await save(lead1, '007', { '007.status': 'not-met' }))
  expect(findings.filter(({ at }) => at.startsWith('007.')).length).toBeGreaterThan(0)
  expect((await read(lead1)).current.parts['007']).toEqual({ status: 'not-met' })
})

test('each box keeps who entered it and when, though another box of its part changes', async () => {
  valueOf(await save(contributor1, '007', { '007.status': 'met', '007.comment': 'Weekly' }))
  valueOf(await save(lead1, '007', { '007.comment': 'Monthly' }, LATER))
  expect(await boxes()).toEqual([
    { field: 'comment', text: 'Monthly', saved_by_name: lead1.name, saved_at: LATER },
    { field: 'status', text: 'met', saved_by_name: contributor1.name, saved_at: IN_TIME },
  ])
  expect((await read(lead1)).current.entered['007']).toEqual({
    personId: lead1.personId,
    name: lead1.name,
    at: LATER,
  })
})

test('whoever changes anything is on the list of editors, once, and so is who only cleared a box', async () => {
  expect(await editors()).toEqual([])
  valueOf(await save(contributor1, '007', { '007.comment': 'Weekly' }))
  valueOf(await save(contributor1, '006', { '006.comment': 'Weekly' }))
  expect(await editors()).toEqual([contributor1.personId])
  valueOf(await save(lead1, '007', { '007.comment': '' }))
  expect((await editors()).toSorted()).toEqual([contributor1.personId, lead1.personId].toSorted())
  const listed = await asSuperuser('SELECT first_at FROM declaration_editor')
  expect(listed).toEqual([{ first_at: IN_TIME }, { first_at: IN_TIME }])
})

test('saving what stands there already changes nothing, and makes nobody an editor', async () => {
  valueOf(await save(contributor1, '007', { '007.comment': 'Weekly' }))
  const before = await digestRows()
  valueOf(await save(lead1, '007', { '007.comment': ' Weekly ' }, LATER))
  valueOf(await save(lead1, '006', {}, LATER))
  expect(await digestRows()).toEqual(before)
  expect(await editors()).toEqual([contributor1.personId])
})

test('what changed stands in the audit trail, before and after', async () => {
  valueOf(await save(contributor1, '007', { '007.comment': 'Weekly', '007.status': 'met' }))
  valueOf(await save(lead1, '007', { '007.comment': '' }, LATER))
  const [event] = await asSuperuser(
    `SELECT * FROM audit_event WHERE organisation = 'ZZ1' ORDER BY seq DESC LIMIT 1`,
  )
  expect(event).toMatchObject({
    ...{ action: 'declaration-saved', object: `ZZ1-${KEY.year}/007`, at: LATER, person_id: lead1.personId },
    old: { comment: 'Weekly', status: 'met' },
    new: { status: 'met' },
  })
})

test('what is signed takes nothing more', async () => {
  await fillIn(lead1)
  const page = await draw(lead1, '007')
  await signed(executive1)
  const before = await digestRows()
  expect(await page(lead1, { '007.comment': 'Late' })).toEqual({
    ok: false,
    failure: { kind: 'not-a-draft', closed: { name: executive1.name, at: IN_TIME } },
  })
  expect(await digestRows()).toEqual(before)
})

test.each([
  ['a day that is none', { '007.due': '2/30' }],
  ['a choice that is not offered', { '007.status': 'fine' }],
  ['several statuses', { '007.status': ['met', 'not-met'] }],
] as [string, Typed][])('a base that no page was drawn from is refused: %s', async (_, base) => {
  const before = await digestRows()
  const posted = { ...KEY, part: '007', base, typed: { '007.comment': 'Weekly' } }
  expect(await savePart(lead1, posted, LATER)).toEqual({ ok: false, failure: malformed })
  expect(await digestRows()).toEqual(before)
})

test('a part that there is not takes nothing', async () => {
  const before = await digestRows()
  for (const part of ['999', '106', 'about', '__proto__', ''])
    valueOf(await savePart(lead1, { ...KEY, part, base: {}, typed: { [`${part}.status`]: 'met' } }, LATER))
  expect(await digestRows()).toEqual(before)
})

import { expect, test } from 'vitest'
import { malformed } from '@/domain/forms/read-figure'
import type { Typed } from '@/domain/forms/read-boxes'
import type { ReturnKey } from '@/domain/returns/quarterly-return'
import { OPEN, registerOrganisations } from '../../factories/organisations'
import { autosaveSection, saveSection } from '../../factories/saving'
import { aLine } from '../../factories/typed-return'
import { asSuperuser } from '../../support/database'
import { aFilledQuarter, aQuarter } from './a-quarter'
import { digestRows } from './digest'
import { LATER, draw } from './draw'
import { read, save, valueOf } from './entering'

const { lead1, contributor1 } = await registerOrganisations()
const linesOf = async (key: ReturnKey) => (await read(lead1, key)).current.answers
const eventsOf = (key: ReturnKey) =>
  asSuperuser(`SELECT 1 FROM audit_event WHERE object LIKE $1`, [`ZZ1-${key.period}/%`])

test('two people who change different boxes of one page are both heard, and neither is asked', async () => {
  const { key } = await aFilledQuarter(lead1)
  const [hers, his] = [await draw(lead1, key, 'waiting-times'), await draw(lead1, key, 'waiting-times')]
  valueOf(await hers.post(lead1, { '103.patients': '49' }))
  const saved = valueOf(await his.post(contributor1, { '103.longest': '200', '104.over126': '' }))
  expect(saved.changed.toSorted()).toEqual(['103.longest', '104.over126'])
  const lines = await linesOf(key)
  expect(lines['103']?.figures).toMatchObject({ patients: 49, longest: 200, totalDays: 4043 })
  expect(lines['104']?.figures).not.toHaveProperty('over126')
})

test('two who save at once are both heard where they changed different boxes', async () => {
  const { key } = await aFilledQuarter(lead1)
  const page = await draw(lead1, key, 'waiting-times')
  const posts = [
    page.post(lead1, { '103.patients': '49' }),
    page.post(contributor1, { '104.patients': '13' }),
  ]
  const outcomes = await Promise.all(posts)
  expect(outcomes.map(({ ok }) => ok)).toEqual([true, true])
  const lines = await linesOf(key)
  expect([lines['103']?.figures['patients'], lines['104']?.figures['patients']]).toEqual([49, 13])
})

test('a stale page never brings back what it was drawn with', async () => {
  const { key } = await aFilledQuarter(lead1)
  const page = await draw(lead1, key, 'programme')
  valueOf(await save(lead1, 'programme', { '106.numerator': '30', '106.neverAttended': '' }, key))
  valueOf(await page.post(contributor1, { '106.denominator': '41' }))
  expect((await linesOf(key))['106']?.figures).toEqual({ denominator: 41, numerator: 30 })
})

test('a box that both changed is refused, says who made what of it and when, and stores nothing', async () => {
  const { key } = await aFilledQuarter(lead1)
  const page = await draw(lead1, key, 'programme')
  valueOf(await save(lead1, 'programme', { '106.numerator': '30' }, key, OPEN))
  valueOf(await save(contributor1, 'programme', { '106.denominator': '50' }, key, LATER))
  const before = await digestRows()
  const refused = await page.post(contributor1, { '106.numerator': '31', '106.neverAttended': '7' })
  const by = { personId: lead1.personId, name: lead1.name, at: OPEN }
  expect(refused).toMatchObject({
    ok: false,
    failure: { kind: 'collided', conflicts: [{ at: '106.numerator', base: 24, theirs: 30, mine: 31, by }] },
  })
  const merged = !refused.ok && refused.failure.kind === 'collided' ? refused.failure.merged : {}
  expect(merged).toMatchObject({ '106.denominator': 50, '106.numerator': 30, '106.neverAttended': 7 })
  expect(await digestRows()).toEqual(before)
})

test('a cleared box, a statement and a reason say who changed them, whatever else was saved since', async () => {
  const { key } = await aFilledQuarter(lead1)
  const page = await draw(lead1, key, 'programme')
  const [cleared, stated] = [
    { '106.neverAttended': '' },
    { '106.state': 'not-available', '106.reason': 'Lost' },
  ]
  valueOf(await save(lead1, 'programme', cleared, key, OPEN))
  valueOf(await save(contributor1, 'programme', stated, key, OPEN))
  valueOf(await save(lead1, 'programme', { '106.explanation': 'So it is' }, key, LATER))
  const mine = { '106.neverAttended': '9', '106.state': 'nil', '106.reason': 'Nobody came' }
  const refused = await page.post(contributor1, mine)
  const conflicts = !refused.ok && refused.failure.kind === 'collided' ? refused.failure.conflicts : []
  expect(conflicts.map(({ at, by }) => [at, by?.name]).toSorted()).toEqual([
    ['106.neverAttended', lead1.name],
    ['106.reason', contributor1.name],
    ['106.state', contributor1.name],
  ])
})

test('the same form twice is saved once: the second is told so, and nothing moves', async () => {
  const { key } = await aFilledQuarter(lead1)
  const page = await draw(lead1, key, 'programme')
  const posts = [1, 2].map(() => page.post(lead1, { '106.numerator': '30' }))
  const [first, second] = (await Promise.all(posts)).map(valueOf)
  expect(first?.stands.revision).toBe(second?.stands.revision)
  const [revision, events] = [(await read(lead1, key)).current.revision, (await eventsOf(key)).length]
  valueOf(await page.post(lead1, { '106.numerator': '30' }))
  expect((await read(lead1, key)).current.revision).toBe(revision)
  expect(await eventsOf(key)).toHaveLength(events)
})

test('two tabs of one person collide like two people, and the name says whose it is', async () => {
  const { key } = await aFilledQuarter(lead1)
  const [one, other] = [await draw(lead1, key, 'programme'), await draw(lead1, key, 'programme')]
  valueOf(await one.post(lead1, { '106.numerator': '30' }))
  const refused = await other.post(lead1, { '106.numerator': '31' })
  expect(refused).toMatchObject({ failure: { conflicts: [{ by: { personId: lead1.personId, at: LATER } }] } })
})

test('what is saved by itself is what can be read and collides with nobody; the rest stays and is named', async () => {
  const { key } = await aFilledQuarter(lead1)
  const page = await draw(lead1, key, 'waiting-times')
  valueOf(await save(lead1, 'waiting-times', { '103.patients': '49' }, key))
  const typed = { '103.patients': '50', '103.longest': '2O0', '104.patients': '13' }
  const saved = valueOf(await page.autosave(contributor1, typed))
  expect(saved.unreadable.map(({ at }) => at)).toEqual(['103.longest'])
  expect(saved.conflicts).toMatchObject([{ at: '103.patients', by: { name: lead1.name } }])
  const lines = await linesOf(key)
  expect(lines['103']?.figures).toMatchObject({ patients: 49, longest: 210 })
  expect(lines['104']?.figures['patients']).toBe(13)
  const events = (await eventsOf(key)).length
  valueOf(await page.autosave(contributor1, typed))
  expect(await eventsOf(key)).toHaveLength(events)
})

test.each([
  ['a figure that is none', { '106.numerator': '2O' }],
  ['a choice that is not offered', { '106.state': 'fine' }],
  ['several states', { '106.state': ['value', 'nil'] }],
] as [string, Typed][])('a base that no page was drawn from is refused: %s', async (_, forged) => {
  const { key } = await aFilledQuarter(lead1)
  const { revision } = (await read(lead1, key)).current
  const before = await digestRows()
  const posted = {
    ...key,
    section: 'programme',
    revision,
    base: forged,
    typed: aLine('106', { numerator: '9' }),
  }
  for (const save of [saveSection, autosaveSection])
    expect(await save(contributor1, posted, LATER)).toEqual({ ok: false, failure: malformed })
  expect(await digestRows()).toEqual(before)
})

test('a revision that is yet to come was on no page, and stores nothing', async () => {
  const key = await aQuarter()
  const before = await digestRows()
  const posted = {
    ...key,
    section: 'programme',
    revision: 9,
    base: {},
    typed: aLine('106', { numerator: '9' }),
  }
  for (const save of [saveSection, autosaveSection])
    expect(await save(contributor1, posted, LATER)).toMatchObject({ failure: { kind: 'changed-elsewhere' } })
  expect(await digestRows()).toEqual(before)
})

import { expect, test } from 'vitest'
import { malformed } from '@/domain/forms/read-figure'
import { submitReturn } from '@/operations/submit-return'
import { answersOf } from '../../factories/draft-return'
import { OPEN, registerOrganisations } from '../../factories/organisations'
import { aFullReturn, aLine } from '../../factories/typed-return'
import { asSuperuser } from '../../support/database'
import { aQuarter } from './a-quarter'
import { digestRows } from './digest'
import { checked, read, save, saveAll, valueOf } from './entering'

const people = await registerOrganisations()
const { lead1, contributor1 } = people
const LATER = new Date('2026-10-21T09:30:00Z')

test('a whole return is read back exactly as it was typed, and so is a corrected one', async () => {
  const key = await aQuarter()
  for (const [section, boxes] of Object.entries(aFullReturn()))
    valueOf(await save(lead1, section, boxes, key))
  const { current } = await read(lead1, key)
  expect(current.answers).toEqual(answersOf(aFullReturn()))
  expect(current).toMatchObject({ state: 'draft', revision: 7, version: 0 })
  expect(current.saved).toEqual({ personId: lead1.personId, name: lead1.name, at: OPEN })
  valueOf(await save(lead1, 'outcomes', { '109.instruments': [], '110.paired': '' }, key))
  const { answers } = (await read(lead1, key)).current
  expect(answers['109']?.figures).toEqual({ denominator: 140, numerator: 112 })
  expect(answers['110']?.figures).not.toHaveProperty('paired')
})

test('the ends of what can be typed are stored: 0, the largest counts, two decimals, a thousand letters', async () => {
  const key = await aQuarter()
  const typed = {
    ...aLine('103', {
      patients: '0',
      totalDays: '999999999',
      median: '999999.99',
      standardDeviation: '0.01',
    }),
    ...{ '103.reason': 'é'.repeat(1000), '103.explanation': '😀'.repeat(1000), '104.state': 'not-available' },
  }
  const { stands, findings } = valueOf(await save(lead1, 'waiting-times', typed, key))
  expect((await read(lead1, key)).current.answers).toEqual(stands.answers)
  expect(findings.map(({ code }) => code)).toContain('C10')
  valueOf(await save(lead1, 'waiting-times', { '103.state': '', '103.reason': '' }, key))
  // Figures that stand answer that there are figures.
  expect((await read(lead1, key)).current.answers['103']).toMatchObject({ state: 'value', reason: null })
})

test('each box keeps who entered it and when, though another box of its line changes', async () => {
  const key = await aQuarter()
  valueOf(await save(contributor1, 'programme', aLine('106', { denominator: '40', numerator: '24' }), key))
  valueOf(await save(lead1, 'programme', { '106.denominator': '40', '106.numerator': '25' }, key, LATER))
  const boxes = await asSuperuser(
    `SELECT field, saved_by_name, saved_at FROM draft_figure WHERE period = $1 ORDER BY field`,
    [key.period],
  )
  expect(boxes).toEqual([
    { field: 'denominator', saved_by_name: contributor1.name, saved_at: OPEN },
    { field: 'numerator', saved_by_name: lead1.name, saved_at: LATER },
  ])
  const { entered } = (await read(lead1, key)).current
  expect(entered['106']).toEqual({ personId: lead1.personId, name: lead1.name, at: LATER })
})

test('what changed stands in the audit trail, before and after', async () => {
  const key = await aQuarter()
  valueOf(await save(lead1, 'cordotomy', aLine('102', { denominator: '4', numerator: '3' }), key))
  valueOf(await save(lead1, 'cordotomy', { '102.numerator': '4' }, key, LATER))
  const [event] = await asSuperuser(
    `SELECT * FROM audit_event WHERE organisation = 'ZZ1' ORDER BY seq DESC LIMIT 1`,
  )
  const line = { state: 'value', reason: null, explanation: null }
  expect(event).toMatchObject({
    ...{
      action: 'section-saved',
      object: `ZZ1-${key.period}/cordotomy`,
      at: LATER,
      person_id: lead1.personId,
    },
    old: { '102': { ...line, figures: { denominator: 4, numerator: 3 } } },
    new: { '102': { ...line, figures: { denominator: 4, numerator: 4 } } },
  })
})

test('a section with one box that cannot be read stores none of them', async () => {
  const key = await aQuarter()
  const before = await digestRows()
  const typed = { ...aFullReturn()['devices'], '108.numerator': '15.5', '101.numerator': '2O' }
  const refused = await save(lead1, 'devices', typed, key)
  expect(refused).toMatchObject({ ok: false, failure: { kind: 'invalid' } })
  expect(!refused.ok && refused.failure.kind === 'invalid' && refused.failure.findings).toHaveLength(2)
  const forged = { ...aFullReturn()['devices'], '108.valueSet': 'x' }
  expect(await save(lead1, 'devices', forged, key)).toEqual({ ok: false, failure: malformed })
  expect(await digestRows()).toEqual(before)
})

test('a section with one box that cannot be read is told everything that is wrong on it, and what stands', async () => {
  const key = await aQuarter()
  const typed = { '204.denominator': '60', '204.numerator': '45', '204.issued': '40', '205.issued': 'abc' }
  const states = {
    '204.state': 'value',
    '205.state': 'value',
    '205.denominator': '40',
    '205.numerator': '45',
  }
  const refused = async () => {
    const outcome = await save(lead1, 'experience', { ...typed, ...states }, key)
    const failure = outcome.ok ? null : outcome.failure
    return failure?.kind === 'invalid' ? failure : null
  }
  const first = await refused()
  expect(first?.findings.map(({ code, at }) => `${code} ${at}`)).toEqual([
    ...['204-E1 204.issued', 'X09 205.denominator', 'C08 205.numerator', 'C05 205.issued'],
    'C22 205.explanation',
  ])
  const boxes = ['205.issued']
  expect(first?.unread).toEqual({ boxes, isRestSaved: false })
  valueOf(await save(lead1, 'experience', { ...typed, ...states, '205.issued': '' }, key))
  expect((await refused())?.unread).toEqual({ boxes, isRestSaved: true })
})

test('a return that was submitted takes no more figures', async () => {
  await saveAll(lead1)
  valueOf(await submitReturn(lead1, await checked(lead1), OPEN))
  const before = await digestRows()
  const refused = await save(lead1, 'programme', aLine('106', { denominator: '41' }))
  expect(refused).toMatchObject({ ok: false, failure: { kind: 'not-a-draft' } })
  expect(await digestRows()).toEqual(before)
})

import { describe, expect, test } from 'vitest'
import { framework } from '@/domain/catalogue'
import { addQuarters } from '@/domain/periods/period'
import { type TypedProfile, changeProfile, withRecords } from '@/domain/returns/change-profile'
import { malformed } from '@/domain/forms/read-figure'
import type { TypedBoxes } from '@/domain/returns/read-offering'
import type { ServiceProfile } from '@/domain/returns/service-profile'
import { anOffering } from '../../../factories/draft-return'
import { PERIOD } from '../../../factories/period'
import { aTypedProfile } from '../../../factories/typed-profile'

const [NEXT, LATER] = [addQuarters(PERIOD, 1), addQuarters(PERIOD, 2)]
const quarters = [PERIOD, NEXT, LATER]

function change(profile: ServiceProfile, typed: TypedProfile) {
  return changeProfile({ framework, profile, quarters }, typed)
}

/** What is recorded when these boxes are touched. */
function recorded(boxes: TypedBoxes, profile: ServiceProfile = []) {
  const changed = change(profile, aTypedProfile(profile, { boxes }))
  if (!changed.ok) throw new Error(JSON.stringify(changed.failure))
  return changed.value.records
}

function faults(boxes: TypedBoxes, profile: ServiceProfile = [], fromPeriod: string = PERIOD) {
  const changed = change(profile, aTypedProfile(profile, { boxes, fromPeriod }))
  if (changed.ok || changed.failure.kind === 'malformed') return []
  return changed.failure.faults.map(({ at, message }) => `${at}: ${message}`)
}

const cordotomy = { offering: 'cordotomy', fromPeriod: PERIOD }
const partner = {
  'cordotomy.status': 'partner',
  'cordotomy.partnerName': ' Fenwick ',
  'cordotomy.reportedBy': 'us',
}

describe('what is recorded', () => {
  test('nothing, where nothing was touched, whether anything was recorded before or not', () => {
    expect(recorded({})).toEqual([])
    const whole = framework.offerings.map(({ code }) => anOffering({ offering: code }))
    expect(recorded({}, whole)).toEqual([])
    expect(recorded({ 'cordotomy.status': '' }, whole)).toEqual([])
  })

  test.each([
    [{ 'cordotomy.status': 'here' }, { status: 'here' }],
    [{ 'cordotomy.status': 'not-offered' }, { status: 'not-offered' }],
    [{ 'cordotomy.status': 'ended' }, { status: 'ended' }],
    [partner, { status: 'partner', partnerName: 'Fenwick', reportedBy: 'us' }],
    [
      { ...partner, 'cordotomy.reportedBy': 'partner' },
      { status: 'partner', partnerName: 'Fenwick', reportedBy: 'partner' },
    ],
  ] as const)('the one offering that differs: %o', (boxes, terms) => {
    expect(recorded(boxes)).toEqual([anOffering({ ...cordotomy, ...terms })])
  })

  test('the quarter is the one that was chosen, and what is in force in it is what counts', () => {
    const profile = [
      anOffering({ offering: 'cordotomy' }),
      anOffering({ ...cordotomy, fromPeriod: NEXT, status: 'ended' }),
    ]
    const typed = (fromPeriod: string, status: string) =>
      change(profile, aTypedProfile(profile, { fromPeriod, boxes: { 'cordotomy.status': status } }))
    expect(typed(LATER, 'not-offered')).toMatchObject({
      value: { fromPeriod: LATER, records: [{ fromPeriod: LATER }] },
    })
    expect(typed(LATER, 'ended')).toMatchObject({ ok: true, value: { records: [] } })
  })

  test('an answer that was left as shown does not undo what is recorded for the chosen quarter', () => {
    const profile = [
      anOffering({ offering: 'cordotomy' }),
      anOffering({ ...cordotomy, fromPeriod: NEXT, status: 'ended' }),
    ]
    const typed = aTypedProfile(profile, { fromPeriod: LATER, boxes: { 'itdd.status': 'not-offered' } })
    expect(change(profile, typed)).toMatchObject({
      value: { records: [{ offering: 'itdd', fromPeriod: LATER }] },
    })
  })

  test('what stands in the boxes of an answer that was not chosen is not taken', () => {
    const left = { ...partner, 'cordotomy.status': 'here' }
    expect(recorded(left)).toEqual([anOffering({ ...cordotomy, status: 'here' })])
  })
})

describe('the written completion rule', () => {
  const suggested = framework.offerings.find(({ code }) => code === 'programme')?.suggestedRule
  const rule = (boxes: TypedBoxes) =>
    recorded({ 'programme.status': 'here', ...boxes }).map(({ completionRule }) => completionRule)

  test('is the suggested one only when that is chosen', () => {
    expect(suggested).toBe('At least 75% of sessions attended, and not self-withdrawn')
    expect(rule({ 'programme.ruleFrom': 'suggested' })).toEqual([suggested])
    expect(rule({})).toEqual([null])
    expect(rule({ 'programme.ruleFrom': 'none', 'programme.completionRule': 'Six of eight.' })).toEqual([
      null,
    ])
  })

  test('is what was written, also by somebody who chose no answer beside it', () => {
    for (const ruleFrom of ['own', ''])
      expect(
        rule({ 'programme.ruleFrom': ruleFrom, 'programme.completionRule': ' Six of\r\neight. ' }),
      ).toEqual(['Six of\neight.'])
  })

  test.each([
    ['ended', {}, null],
    ['not-offered', {}, null],
    ['partner', { 'programme.reportedBy': 'partner' }, null],
    ['partner', { 'programme.reportedBy': 'us' }, 'Six of eight.'],
  ] as const)('with the programme %s %o it is %s', (status, others, kept) => {
    const typed = { 'programme.status': status, 'programme.partnerName': 'Fenwick', ...others }
    const own = { 'programme.ruleFrom': 'own', 'programme.completionRule': 'Six of eight.' }
    expect(recorded({ ...typed, ...own })).toMatchObject([{ status, completionRule: kept }])
  })

  test('changes by itself, while the programme stays', () => {
    const profile = [anOffering({ offering: 'programme', completionRule: 'Six of eight.' })]
    const boxes = { 'programme.completionRule': 'Seven of eight.' }
    expect(recorded(boxes, profile)).toMatchObject([{ status: 'here', completionRule: 'Seven of eight.' }])
  })
})

describe('what is refused', () => {
  test('everything at once, each at its box and with its remedy', () => {
    const boxes = {
      ...{ 'neuromodulation.status': 'partner', 'itdd.status': 'ended' },
      ...{ ...partner, 'cordotomy.partnerName': 'Fen\u202ewick', 'cordotomy.reportedBy': '' },
      ...{ 'programme.status': 'here', 'programme.ruleFrom': 'own', 'programme.completionRule': ' ' },
    }
    const profile = [anOffering({ offering: 'itdd', status: 'not-offered' })]
    expect(faults(boxes, profile, '2036-37-Q1')).toEqual([
      'fromPeriod: Choose one of the quarters in the list',
      'neuromodulation.partnerName: Enter the name of the partner for: Neuromodulation',
      "neuromodulation.reportedBy: Choose who reports the partner's patients for: Neuromodulation",
      expect.stringMatching(/^itdd\.status: Choose "Not offered": before this quarter it was never offered/),
      expect.stringMatching(/^cordotomy\.partnerName: Remove hidden control characters/),
      "cordotomy.reportedBy: Choose who reports the partner's patients for: Cordotomy",
      'programme.completionRule: Write the rule, or choose another answer to this question',
    ])
  })

  test.each(['', 'Q2', '2026-27-Q5', '__proto__', addQuarters(PERIOD, -1)])('the quarter "%s"', (from) => {
    expect(faults({}, [], from)).toEqual(['fromPeriod: Choose one of the quarters in the list'])
  })

  test.each([
    ['a partner name of', 'cordotomy.partnerName', 200],
    ['a rule of', 'programme.completionRule', 1000],
  ])('%s more letters than there is room for, and no fewer', (_, box, room) => {
    const boxes = {
      ...partner,
      'programme.status': 'here',
      'programme.ruleFrom': 'own',
      'programme.completionRule': 'x',
    }
    expect(faults({ ...boxes, [box]: '😀'.repeat(room) })).toEqual([])
    expect(faults({ ...boxes, [box]: '😀'.repeat(room + 1) })).toEqual([
      `${box}: Shorten this to ${room} characters or fewer. It has ${room + 1}.`,
    ])
  })

  test.each(['status', 'reportedBy'] as const)('a choice that the page does not offer, of %s', (box) => {
    const typed = aTypedProfile([], { boxes: { ...partner, [`cordotomy.${box}`]: 'forged' } })
    expect(change([], typed)).toEqual({ ok: false, failure: malformed })
  })

  test('an end of what was only ever recorded as not offered; before any record it counts as offered', () => {
    const ended = { 'cordotomy.status': 'ended' }
    const before = (fromPeriod = addQuarters(PERIOD, -2), status: 'here' | 'not-offered' = 'not-offered') =>
      anOffering({ offering: 'cordotomy', fromPeriod, status })
    expect(faults(ended)).toEqual([])
    expect(faults(ended, [before(PERIOD)])).toEqual([])
    expect(faults(ended, [before()])).toHaveLength(1)
    expect(faults(ended, [before(), before(addQuarters(PERIOD, -1), 'here')])).toEqual([])
  })
})

test('a record replaces the one of the same offering and quarter, and no other', () => {
  const [kept, replaced] = [anOffering(), anOffering(cordotomy)]
  const record = anOffering({ ...cordotomy, status: 'ended' })
  expect(withRecords([kept, replaced], [record])).toEqual([kept, record])
})

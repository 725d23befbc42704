import { describe, expect, test } from 'vitest'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import type { Typed } from '@/domain/forms/read-boxes'
import { withRecords } from '@/domain/returns/profile-form'
import type { ServiceProfile } from '@/domain/returns/service-profile'
import { anOffering } from '../../../factories/draft-return'
import { PERIOD } from '../../../factories/period'
import { aTypedProfile } from '../../../factories/typed-profile'
import { change, fill, partner, NEXT, LATER } from './changed-profile'

/** What is recorded when these boxes are touched. */
function recorded(boxes: Typed, profile: ServiceProfile = []) {
  const changed = change(profile, aTypedProfile(profile, { boxes }))
  if (!changed.ok) throw new Error(JSON.stringify(changed.failure))
  return changed.value.records
}

const cordotomy = { offering: 'cordotomy', fromPeriod: PERIOD }

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
      change(
        profile,
        aTypedProfile(profile, { shown: LATER, fromPeriod, boxes: { 'cordotomy.status': status } }),
      )
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

test('a box that stands otherwise in the chosen quarter than where it was shown is asked about, and never written over', () => {
  const profile = [
    anOffering({ offering: 'cordotomy' }),
    anOffering({ ...cordotomy, fromPeriod: NEXT, status: 'ended' }),
  ]
  const boxes = { 'cordotomy.status': 'not-offered' }
  const conflicts = [{ at: 'cordotomy.status', base: 'here', theirs: 'ended', mine: 'not-offered' }]
  expect(change(profile, aTypedProfile(profile, { fromPeriod: NEXT, boxes }))).toMatchObject({
    failure: { kind: 'collided', conflicts },
  })
})

test.each<Typed>([
  { 'cordotomy.partnerName': 'Fenwick', 'cordotomy.reportedBy': 'us' },
  { 'cordotomy.status': '' },
  { 'cordotomy.completionRule': 'Six of eight.' },
])('no box is changed by what belongs to no answer: %o', (boxes) => {
  const profile = [anOffering({ offering: 'cordotomy', status: 'here' })]
  expect(fill(profile, aTypedProfile(profile, { boxes }))).toMatchObject({ ok: true, value: { changed: [] } })
})

describe('the written completion rule', () => {
  const suggested = framework.offerings.find(({ code }) => code === 'programme')?.suggestedRule
  const rule = (boxes: Typed) =>
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

test('a record replaces the one of the same offering and quarter, and no other', () => {
  const [kept, replaced] = [anOffering(), anOffering(cordotomy)]
  const record = anOffering({ ...cordotomy, status: 'ended' })
  expect(withRecords([kept, replaced], [record])).toEqual([kept, record])
})

import { createHash } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { raiseQuery } from '@/operations/raise-query'
import { getReview } from '@/operations/read/get-review'
import { getSignedReview } from '@/operations/read/get-signed-review'
import { signReview } from '@/operations/sign-review'
import { registerOrganisations } from '../../factories/organisations'
import { asSuperuser } from '../../support/database'
import { KEY, fillIn, openYear, signed } from '../declarations/declaring'
import { valueOf } from '../returns/entering'
import { INDICATORS, NOT_FOUND, find, judge, judged, on, sign, signing } from './reviewing'
import { NOT_ASSESSED, judgingCriteria } from './judging-criteria'
import { laterLife, lifeOfCorrection } from './later-life'

const people = await registerOrganisations()
const { north, lead1, contributor1, executive1 } = people

beforeAll(async () => {
  await openYear()
  await fillIn(contributor1)
  await signed(executive1)
})

test('an outcome waits for every indicator, and says all that is missing at once', async () => {
  const asked = { consultants: { judgement: 'asked' }, psychologists: { judgement: 'asked' } } as const
  valueOf(await judge(north, [judged('001', {}, asked)]))
  const refused = await sign(north, { outcome: '', reasons: ' ', name: '', agreed: false })
  const faults = !refused.ok && refused.failure.kind === 'invalid' ? refused.failure.faults : []
  expect(faults.map(({ at, indicator }) => indicator ?? at)).toEqual([
    ...INDICATORS,
    ...['outcome', 'reasons', 'signedName', 'agreed'],
  ])
  expect(faults[3]?.message).toMatch(/nothing has been asked/)
})

test('two who judge one indicator are told of each other, and the same form twice is one judgement', async () => {
  const first = judged('002', {}, NOT_ASSESSED)
  const [one, two] = await Promise.all([judge(north, [first]), judge(north, [first])])
  expect([one.ok, two.ok]).toEqual([true, true])
  expect(await judge(north, [judged('002')])).toMatchObject({
    failure: { kind: 'changed-elsewhere', by: { name: 'north' } },
  })
  expect(await judge(north, [judged('002', { seen: 1, version: 2 })])).toEqual(NOT_FOUND)
  expect(await judge(north, [judged('999')])).toEqual(NOT_FOUND)
})

judgingCriteria(people)

test('findings are graded, written anew and withdrawn, and every edition stays', async () => {
  expect(
    valueOf(await find(north, { grade: 'immediate-risk', text: 'Pumps are refilled without a protocol.' })),
  ).toEqual({ number: 1 })
  expect(valueOf(await find(north, { seen: 1, indicator: '' }))).toEqual({ number: 2 })
  expect(await find(north, { seen: 1, text: 'A third that was written at once.' })).toMatchObject({
    failure: { kind: 'changed-elsewhere' },
  })
  valueOf(
    await find(north, {
      seen: 2,
      grade: 'good-practice',
      indicator: '203',
      text: 'Patients sit in every audit.',
    }),
  )
  valueOf(await find(north, { number: 2, seen: 1, withdraw: true, grade: '', text: '' }))
  expect(await find(north, { number: 9, seen: 0 })).toEqual(NOT_FOUND)
  expect(await find(north, { seen: 3, grade: '', indicator: '106', text: '' })).toMatchObject({
    failure: { faults: [{ at: 'grade' }, { at: 'indicator' }, { at: 'text' }] },
  })
  const rows = await asSuperuser('SELECT number, edition, withdrawn FROM review_finding ORDER BY 1, 2')
  expect(rows.map((row) => Object.values(row).join())).toEqual([
    '1,1,false',
    '2,1,false',
    '2,2,true',
    '3,1,false',
  ])
})

test('what is written before an outcome is in the chain of the commissioner, not in that of the provider', async () => {
  const events = await asSuperuser<{ organisation: string; action: string; object: string }>(
    `SELECT organisation, action, object FROM audit_event WHERE action LIKE 'review-%' OR action LIKE 'finding-%' ORDER BY seq`,
  )
  expect(new Set(events.map(({ organisation }) => organisation))).toEqual(new Set(['NORTH']))
  expect(events[0]).toMatchObject({ action: 'review-judged', object: `ZZ1-${KEY.year}/001` })
  expect(await getSignedReview(lead1, KEY)).toBe(null)
  expect(await getReview(lead1, KEY)).toBe(null)
})

test('an immediate risk that ends as routine is asked why, and an open question is said to be open', async () => {
  const due = { 'due-day': '3', 'due-month': '12', 'due-year': '2026' }
  const asked = {
    ...KEY,
    criterion: '001.consultants',
    version: 1,
    text: 'Who is the named lead clinician?',
    ...due,
  }
  valueOf(await raiseQuery(north, asked, on(4)))
  const rest = INDICATORS.filter((code) => !['001', '002'].includes(code)).map((indicator) =>
    judged(indicator),
  )
  valueOf(await judge(north, rest, on(4)))
  const refused = await sign(north, { outcome: 'routine' })
  expect(refused).toMatchObject({ failure: { faults: [{ at: 'explanation' }, { at: 'withOpen' }] } })
})

test('an outcome is signed once, with a snapshot of all that it says, and the provider is told', async () => {
  const stale = await signing(north)
  valueOf(await judge(north, [judged('003', { seen: 1, comment: 'A note for ourselves.' })], on(4)))
  expect(await signReview(north, stale, on(5))).toMatchObject({
    failure: { kind: 'changed-elsewhere', by: { name: 'north' } },
  })
  const posted = await signing(north, { withOpen: true })
  const [one, two] = await Promise.all([signReview(north, posted, on(5)), signReview(north, posted, on(5))])
  expect([one, two]).toEqual([1, 1].map((round) => ({ ok: true, value: { round } })))
  expect(await sign(north, { withOpen: true })).toMatchObject({ failure: { kind: 'nothing-new' } })
  const found = await getSignedReview(lead1, KEY)
  expect(found?.snapshot).toMatchObject({
    ...{ outcome: 'enhanced', version: 1, answerBy: '2026-12-03', open: ['001'] },
    findings: [
      { number: 1, grade: 'immediate-risk' },
      { number: 3, grade: 'good-practice' },
    ],
    letter: {
      subject: `Annual quality assurance ${KEY.year}: enhanced surveillance, Northern Invented Pain Service (ZZ1)`,
      says: expect.arrayContaining([
        'We do not agree with 002 Multidisciplinary assessment, “The multidisciplinary team assesses patients before their treatment”: No assessment is on record here.',
      ]) as unknown,
    },
  })
  expect(found?.snapshot.lines.filter(({ judgement }) => judgement !== 'agreed')).toMatchObject([
    { indicator: '001', judgement: 'asked', criteria: ['consultants', 'psychologists'] },
    {
      ...{ indicator: '002', judgement: 'disagreed', reason: null },
      byCriterion: [{ reason: NOT_ASSESSED['before-treatment'].reason }, { judgement: 'agreed' }],
    },
  ])
  expect(found?.outcome.snapshot).not.toContain('A note for ourselves')
  expect(found?.outcome.snapshotSha256).toBe(
    createHash('sha256')
      .update(found?.outcome.snapshot ?? '')
      .digest('hex'),
  )
  const told = await asSuperuser<{ email: string }>(
    `SELECT email FROM notice WHERE kind = 'review-signed' ORDER BY email`,
  )
  expect(told.map(({ email }) => email.split('@')[0])).toEqual(
    expect.arrayContaining(['contributor1', 'executive1', 'lead1']),
  )
})

laterLife(people)
lifeOfCorrection(people)

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { quarterlyIndicators } from '@/domain/catalogue/find'
import { knownPeriod } from '@/domain/catalogue/known-period'
import { type Period, addQuarters } from '@/domain/periods/period'
import { exampleWindow } from '@/domain/periods/timetable'
import { poolLine } from '@/domain/pooling/pool-line'
import { sayPooled } from '@/domain/pooling/say-pooled'
import { type ReturnTerms, absenceUnder } from '@/domain/returns/absent-lines'
import { type ServiceRecord, commissionerOver, isInService } from '@/domain/returns/service-record'
import { PERIODS, type Quarter, indicatorOf, linesOf } from '../../../factories/pooled-quarters'
import { aService } from '../../../factories/services'

const Q2 = knownPeriod('2026-27-Q2')
const OVER = new Date('2026-11-21T12:00:00Z')
const cordotomy = indicatorOf('102')
const notOffered = (fromPeriod: Period) =>
  [{ offering: 'cordotomy', fromPeriod, status: 'not-offered', reportedBy: null }] as const

function termsOf(overrides: Partial<ReturnTerms> = {}): ReturnTerms {
  const deadlineOf = (period: Period) => exampleWindow(period).deadlineAt
  return { framework, record: aService(), deadlineOf, at: OVER, ...overrides }
}

const stateOf = (terms: Partial<ReturnTerms>, period = Q2, indicator = cordotomy) =>
  absenceUnder(termsOf(terms))(indicator, period)

describe('a line that is not there', () => {
  test.each<[string, Partial<ReturnTerms>, Period, string, boolean]>([
    ['is missing once the deadline is over', {}, Q2, 'missing', true],
    ['is not due at the deadline itself', { at: exampleWindow(Q2).deadlineAt }, Q2, 'not-due', true],
    ['is not due while its quarter has no window', { deadlineOf: () => null }, Q2, 'not-due', true],
    [
      'is not offered where the profile says so',
      { record: aService({}, notOffered(Q2)) },
      Q2,
      'not-offered',
      false,
    ],
    [
      'was offered before the profile changed',
      { record: aService({}, notOffered(Q2)) },
      addQuarters(Q2, -1),
      'missing',
      true,
    ],
    [
      'is nobody’s before the provider opened',
      { record: aService({ from: '2026-10-01' }) },
      Q2,
      'not-due',
      false,
    ],
    [
      'is asked for from the day of the opening',
      { record: aService({ from: '2026-09-30' }) },
      Q2,
      'missing',
      true,
    ],
    [
      'is asked for to the day of the closing',
      { record: aService({ to: '2026-07-01' }) },
      Q2,
      'missing',
      true,
    ],
    [
      'is nobody’s after the provider closed',
      { record: aService({ to: '2026-06-30' }) },
      Q2,
      'not-due',
      false,
    ],
    ['is nobody’s before the first window', { since: addQuarters(Q2, 1) }, Q2, 'not-due', false],
    ['is asked for from the first window on', { since: Q2 }, Q2, 'missing', true],
    ['is nobody’s before it was defined', {}, knownPeriod('2019-20-Q4'), 'not-due', false],
  ])('%s', (_, terms, period, state, isExpected) => {
    expect(stateOf(terms, period)).toEqual({ state, isExpected })
  })
})

const anyDay = fc
  .date({ min: new Date('2018-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const anyStretch = fc
  .record({ from: anyDay, to: fc.option(anyDay, { nil: null }) })
  .filter(({ from, to }) => to === null || to >= from)
const anyService: fc.Arbitrary<ServiceRecord> = fc.array(anyStretch, { maxLength: 3 }).map((days) => ({
  ...aService(),
  days: days.flatMap((each) => aService(each).days),
  profile: notOffered(PERIODS[2] ?? Q2),
}))
const anyPeriod = fc.integer({ min: -40, max: 20 }).map((quarters) => addQuarters(Q2, quarters))

test('nothing undue, unasked or unoffered is ever missing, whatever is recorded of a service', () => {
  fc.assert(
    fc.property(
      anyService,
      anyPeriod,
      fc.constantFrom(...quarterlyIndicators(Q2, framework)),
      (service, period, indicator) => {
        const { state } = stateOf({ record: service }, period, indicator)
        const mayBeMissing =
          isInService(service, period) &&
          exampleWindow(period).deadlineAt < OVER &&
          period >= indicator.firstPeriod &&
          !(indicator.code === '102' && period >= (PERIODS[2] ?? Q2))
        expect(state === 'missing').toBe(mayBeMissing)
      },
    ),
  )
})

describe('a longer stretch', () => {
  const year = (quarters: readonly Quarter[], at: Date, service = aService()) =>
    poolLine(cordotomy, PERIODS, linesOf('102', quarters), absenceUnder(termsOf({ at, record: service })))
  const [first] = PERIODS
  const early = new Date('2025-11-20T12:00:00Z')
  const late = new Date('2026-08-20T12:00:00Z')

  test('is nil, and not missing, where the other quarters are to come', () => {
    expect(first).toBe('2025-26-Q2')
    const pooled = year([['nil']], early)
    expect(pooled).toMatchObject({ state: 'nil', quarters: 1, quartersExpected: 4, quartersToCome: 3 })
    expect(sayPooled(pooled)).toMatchObject({
      ...{ headline: 'Nil', coverage: '1 of 4 quarters, 3 not yet due' },
      sentence: 'Of 4 quarters 1 is nil and 3 are not due.',
    })
  })

  test('is not available where that was said, and never "nothing was submitted"', () => {
    expect(sayPooled(year([['not-available']], early)).sentence).toBe(
      'Of 4 quarters 1 is not available and 3 are not due.',
    )
    const said = sayPooled(year([['not-available'], null, ['not-available']], late))
    expect(said.headline).toBe('Missing')
    expect(said.sentence).toBe('Of 4 quarters 2 are not available and 2 are missing.')
  })

  test('expects no quarter before the provider opened, and none that was not offered', () => {
    expect(year([], late, aService({ from: '2026-04-01' }))).toMatchObject({
      ...{ state: 'missing', quartersExpected: 1, states: ['not-due', 'not-due', 'not-due', 'missing'] },
    })
    expect(year([], late, aService({}, notOffered(PERIODS[0] ?? Q2)))).toMatchObject({
      ...{ state: 'not-offered', quartersExpected: 0 },
    })
  })
})

test('the commissioner of a span is who answered for the provider last in it', () => {
  const days = [
    ...aService({ to: '2026-06-30' }).days,
    ...aService({ from: '2026-07-01', commissionerCode: 'SOUTH', commissionerName: 'South' }).days,
  ]
  const over = (...periods: string[]) =>
    commissionerOver({ days }, periods.map(knownPeriod))?.commissionerCode
  expect(over('2026-27-Q1')).toBe('NORTH')
  expect(over('2026-27-Q1', '2026-27-Q2')).toBe('SOUTH')
  expect(over('2009-10-Q4')).toBeUndefined()
})

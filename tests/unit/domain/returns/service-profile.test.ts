import { expect, test } from 'vitest'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { findIndicator } from '@/domain/catalogue/find'
import { isQuarterly } from '@/domain/catalogue/indicator'
import { knownPeriod } from '@/domain/catalogue/known-period'
import { type OfferingRecord, completionRuleIn, isApplicable } from '@/domain/returns/service-profile'
import { anOffering } from '../../../factories/draft-return'

const Q2 = knownPeriod('2026-27-Q2')
const both = (overrides: Partial<OfferingRecord>) =>
  ['neuromodulation', 'itdd'].map((offering) => anOffering({ offering, ...overrides }))

function asked(code: string, profile: readonly OfferingRecord[], period = Q2): boolean {
  const indicator = findIndicator(code, framework)
  if (!indicator || !isQuarterly(indicator)) throw new Error(`${code} is no quarterly line`)
  return isApplicable(indicator, profile, period)
}

test('the latest record of an offering is in force, whatever their order', () => {
  const offering = 'programme'
  const [first, next] = [
    anOffering({ offering }),
    anOffering({ offering, fromPeriod: Q2, status: 'not-offered' }),
  ]
  for (const profile of [
    [first, next],
    [next, first],
  ]) {
    expect(asked('106', profile, knownPeriod('2026-27-Q1'))).toBe(true)
    expect(asked('106', profile, Q2)).toBe(false)
    expect(asked('106', profile, knownPeriod('2026-27-Q3'))).toBe(false)
    expect(asked('102', profile, Q2)).toBe(true)
  }
})

test.each([
  ['here', null, true],
  ['not-offered', null, false],
  ['partner', 'us', true],
  ['partner', 'partner', false],
  ['partner', null, false],
] as const)('a line whose offering is %s, reported by %s, is asked: %s', (status, reportedBy, isIt) => {
  expect(asked('101', both({ status, reportedBy }))).toBe(isIt)
})

test('a line that needs no offering is always asked', () => {
  expect(asked('103', both({ status: 'not-offered' }))).toBe(true)
})

test('after devices have ended, procedures stay open for ever and improvement for five quarters', () => {
  const ended = both({ status: 'ended', fromPeriod: Q2 })
  for (const code of ['101', '105', '107']) expect(asked(code, ended, knownPeriod('2036-37-Q2'))).toBe(true)
  expect(asked('108', ended, Q2)).toBe(true)
  expect(asked('108', ended, knownPeriod('2027-28-Q2'))).toBe(true)
  expect(asked('108', ended, knownPeriod('2027-28-Q3'))).toBe(false)
  expect(asked('106', [anOffering({ offering: 'programme', status: 'ended', fromPeriod: Q2 })])).toBe(false)
})

const programme = (completionRule: string | null, overrides: Partial<OfferingRecord> = {}) =>
  anOffering({ offering: 'programme', completionRule, ...overrides })
const ruleIn = (profile: readonly OfferingRecord[], period = Q2) =>
  completionRuleIn(profile, ['programme'], period)

test('the written rule is that of the record in force, whatever their order', () => {
  const profile = [programme('Eight of ten sessions', { fromPeriod: Q2 }), programme('Every session')]
  for (const records of [profile, profile.toReversed()]) {
    expect(ruleIn(records, knownPeriod('2026-27-Q1'))).toBe('Every session')
    expect(ruleIn(records, Q2)).toBe('Eight of ten sessions')
  }
})

test('a later record without a rule takes the earlier one back', () => {
  expect(ruleIn([programme('Every session'), programme(null, { fromPeriod: Q2 })])).toBeNull()
})

test('there is no written rule before the first record, without any, or of another offering', () => {
  expect(ruleIn([programme('Every session', { fromPeriod: Q2 })], knownPeriod('2026-27-Q1'))).toBeNull()
  expect(ruleIn([])).toBeNull()
  expect(ruleIn([anOffering({ completionRule: 'Every session' })])).toBeNull()
  expect(completionRuleIn([programme('Every session')], [], Q2)).toBeNull()
})

test('of several offerings the first that has a rule gives it', () => {
  const profile = [anOffering({ offering: 'itdd' }), programme('Every session')]
  expect(completionRuleIn(profile, ['itdd', 'programme'], Q2)).toBe('Every session')
})

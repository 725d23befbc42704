import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { type Answers, blankLine } from '@/domain/returns/quarterly-return'
import type { ServiceProfile } from '@/domain/returns/service-profile'
import { type ResolvedLine, resolveLines, sourceFigure } from '@/domain/returns/resolve-lines'
import { aDraftReturn, aTinyService, aValueLine, anOffering } from '../../../factories/draft-return'
import { PERIOD } from '../../../factories/period'
import { answersOf, anEmptyDraft } from '../../../factories/draft-return'
import { anyAnswers, anyProfile } from '../../../factories/any-answers'

const NO_DEVICES: ServiceProfile = ['neuromodulation', 'itdd'].map((offering) =>
  anOffering({ offering, status: 'not-offered' }),
)

function resolved(answers: Answers, profile: ServiceProfile = []): Record<string, ResolvedLine> {
  const lines = resolveLines({ framework, profile }, anEmptyDraft(), answers)
  return Object.fromEntries(lines.map((line) => [line.indicator.code, line]))
}

describe('a blank number of patients', () => {
  test('of 105 and 107 is filled in from 101', () => {
    const lines = resolved(aDraftReturn().answers)
    expect(lines['105']).toMatchObject({ filled: ['denominator'], line: { figures: { denominator: 25 } } })
    expect(lines['107']).toMatchObject({ filled: ['denominator'], line: { figures: { denominator: 23 } } })
  })

  test('is left alone where another number was typed', () => {
    const typed = aValueLine({ numerator: 1, denominator: 24 })
    const lines = resolved({ ...aDraftReturn().answers, '105': typed })
    expect(lines['105']).toMatchObject({ filled: [], line: typed })
  })

  test('is nobody where 101 had nobody, which is nothing to count', () => {
    const answers = { '101': { ...blankLine, state: 'nil' as const }, '107': aValueLine({ numerator: 0 }) }
    expect(resolved(answers)['107']).toMatchObject({ filled: [], line: { state: 'nil', figures: {} } })
    expect(sourceFigure(answers, ['101', 'numerator'])).toBe(0)
  })

  test.each(['not-available', 'not-offered', null] as const)('stays blank where 101 says %s', (state) => {
    const answers = { '101': { ...blankLine, state }, '107': aValueLine({ numerator: 3 }) }
    expect(resolved(answers)['107']).toMatchObject({ filled: [], line: { figures: { numerator: 3 } } })
  })

  test('is not filled in on a line that has no figures', () => {
    const answers = { ...aDraftReturn().answers, '107': { ...blankLine, state: 'nil' as const } }
    expect(resolved(answers)['107']).toMatchObject({ filled: [], line: { state: 'nil', figures: {} } })
  })
})

describe('a line that the profile says is not offered', () => {
  test('is not offered when nobody touched it', () => {
    const lines = resolved({}, NO_DEVICES)
    for (const code of ['101', '105', '107', '108'])
      expect(lines[code]).toMatchObject({ applicable: false, line: { state: 'not-offered', figures: {} } })
    expect(lines['103']).toMatchObject({ applicable: true, line: { state: null } })
  })

  test('keeps what was said of it, to be found', () => {
    const lines = resolved(aDraftReturn().answers, NO_DEVICES)
    expect(lines['101']).toMatchObject({ applicable: false, line: { state: 'value' } })
  })

  test('is asked while anything it needs is offered, or no record says otherwise', () => {
    expect(resolved({}, NO_DEVICES.slice(0, 1))['101']).toMatchObject({ applicable: true })
    expect(resolved({}, [])['102']).toMatchObject({ applicable: true })
    expect(resolved({}, aTinyService().profile)['102']).toMatchObject({ applicable: false })
  })
})

test('lines stand in published order, each once', () => {
  const codes = resolveLines(
    { framework, profile: [] },
    { framework: 'hsps-1767', providerCode: 'ZZ1', period: PERIOD },
    {},
  ).map(({ indicator }) => indicator.code)
  expect(codes).toEqual([
    ...['101', '102', '103', '104', '105', '106', '107', '108', '109', '110'],
    ...['204', '205'],
  ])
})

test('a tiny service has tiny figures, nothing to count, nothing known and nothing offered', () => {
  const { profile, typed } = aTinyService()
  const lines = resolved(answersOf(typed), profile)
  const states = Object.entries(lines).map(([code, { line }]) => `${code} ${String(line.state)}`)
  expect(states).toEqual([
    ...[
      '101 value',
      '102 not-offered',
      '103 value',
      '104 nil',
      '105 value',
      '106 value',
      '107 value',
      '108 nil',
    ],
    ...['109 value', '110 not-available', '204 nil', '205 nil'],
  ])
})

test('resolving what is resolved changes nothing', () => {
  fc.assert(
    fc.property(anyAnswers, anyProfile, (answers, profile) => {
      const once = resolved(answers, profile)
      const lines = Object.entries(once).map(([code, { line }]) => [code, line] as const)
      const twice = resolved(Object.fromEntries(lines), profile)
      for (const [code, { line }] of Object.entries(once)) expect(twice[code]?.line).toEqual(line)
    }),
  )
})

import { describe, expect, test } from 'vitest'
import { codesOf } from '@/domain/forms/form'
import { malformed } from '@/domain/forms/read-figure'
import { aDraftReturn, aValueLine, anEmptyDraft, answersOf } from '../../../factories/draft-return'
import { PERIOD } from '../../../factories/period'
import { aFullReturn, aLine } from '../../../factories/typed-return'
import { filled, refusal } from './filled'

describe('what was typed into a section', () => {
  test('becomes figures and says which lines changed', () => {
    const { answers, changed, becameNil } = filled(
      anEmptyDraft(),
      'programme',
      aFullReturn()['programme'] ?? {},
    )
    expect(answers).toEqual({ '106': aValueLine({ denominator: 40, numerator: 24, neverAttended: 6 }) })
    expect(codesOf(changed)).toEqual(['106'])
    expect(becameNil).toEqual([])
  })

  test('changes nothing when it is what was there', () => {
    const current = aDraftReturn()
    for (const [section, typed] of Object.entries(aFullReturn())) {
      const { answers, changed } = filled(current, section, typed)
      expect([section, changed]).toEqual([section, []])
      expect(answers).toEqual(current.answers)
    }
  })

  test('is refused with every error at once, and nothing of it is kept', () => {
    const typed = {
      ...aLine('103', { patients: '1.000', totalDays: '5', median: '84,255.' }),
      ...aLine('104', { patients: 'n/a', totalDays: '252' }),
      '103.reason': 'a\ufffdb',
    }
    const failure = refusal(anEmptyDraft(), 'waiting-times', typed)
    const findings = failure.kind === 'invalid' ? failure.findings : []
    expect(findings.map(({ code, severity, at }) => `${code} ${severity} ${at}`).toSorted()).toEqual([
      'C05 error 103.median',
      'C05 error 103.patients',
      'C05 error 103.reason',
      'C05 error 104.patients',
    ])
  })

  test('is kept where it can be read, though it breaks a rule', () => {
    const { answers } = filled(
      anEmptyDraft(),
      'programme',
      aLine('106', { denominator: '50', numerator: '51' }),
    )
    expect(answers['106']?.figures).toEqual({ denominator: 50, numerator: 51 })
  })
})

describe('zeros', () => {
  test('become the state for nothing to count, and are reported', () => {
    const { answers, becameNil } = filled(
      anEmptyDraft(),
      'cordotomy',
      aLine('102', { denominator: '0', numerator: '0' }),
    )
    expect(answers['102']).toMatchObject({ state: 'nil', figures: {} })
    expect(becameNil).toEqual(['102'])
  })

  test('leave what may stand beside it: the surveys given out', () => {
    const typed = aLine('204', { denominator: '0', numerator: '0', issued: '12' })
    expect(filled(anEmptyDraft(), 'experience', typed).answers['204']).toMatchObject({
      state: 'nil',
      figures: { issued: 12 },
    })
  })

  test.each([
    ['only one of two', { patients: '0', totalDays: '' }],
    ['with other figures beside them', { patients: '0', totalDays: '0', longest: '3' }],
  ])('%s stay figures', (_, boxes) => {
    const { answers, becameNil } = filled(anEmptyDraft(), 'waiting-times', aLine('103', boxes))
    expect([answers['103']?.state, becameNil]).toEqual(['value', []])
  })

  test('say so without the statement that there are figures', () => {
    const typed = { '102.denominator': '0', '102.numerator': '0' }
    const { answers, becameNil } = filled(anEmptyDraft(), 'cordotomy', typed)
    expect(answers['102']).toMatchObject({ state: 'nil', figures: {} })
    expect(becameNil).toEqual(['102'])
  })
})

describe('the dates of the extracts', () => {
  test('belong to the return as a whole', () => {
    const { answers, changed } = filled(anEmptyDraft(), 'about', aFullReturn()['about'] ?? {})
    expect(answers['about']).toEqual({
      ...{ state: null, reason: null, explanation: null },
      figures: { neuromodulationExtract: '2026-09-30', cordotomyExtract: '2026-09-29' },
    })
    expect(codesOf(changed)).toEqual(['about'])
  })

  test('that do not exist are refused', () => {
    const failure = refusal(anEmptyDraft(), 'about', { 'about.cordotomyExtract': '30/2/2026' })
    expect(failure).toMatchObject({
      kind: 'invalid',
      findings: [{ code: 'C05', at: 'about.cordotomyExtract' }],
    })
  })
})

test.each([
  ['the state that follows from the profile', { '102.state': 'not-offered' }],
  ['a state that does not exist', { '102.state': 'fine' }],
  ['a name that every object has', { '102.state': 'constructor' }],
  ['two states at once', { '102.state': ['value', 'nil'] }],
  ['two reasons at once', { '102.reason': ['one', 'two'] }],
])('%s never comes from our form', (_, typed) => {
  expect(refusal(anEmptyDraft(), 'cordotomy', typed)).toBe(malformed)
})

test('a return filled section by section is the same in any order', () => {
  const backwards = Object.fromEntries(Object.entries(aFullReturn()).toReversed())
  expect(answersOf(backwards)).toEqual(answersOf(aFullReturn()))
  expect(aDraftReturn().period).toBe(PERIOD)
})

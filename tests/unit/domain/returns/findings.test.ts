import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { error } from '@/domain/forms/finding'
import { findingsOf } from '@/domain/returns/findings'
import { type Line, blankLine } from '@/domain/returns/quarterly-return'
import { findingsOfSection, isUnfinished, sectionOf } from '@/domain/returns/section-findings'
import type { ServiceProfile } from '@/domain/returns/service-profile'
import { aDraftReturn, aValueLine, anEmptyDraft, anOffering, aProfile } from '../../../factories/draft-return'
import { PERIOD } from '../../../factories/period'
import { anyAnswers, anyProfile } from '../../../factories/any-answers'

function found(
  answers: Readonly<Record<string, Partial<Line>>>,
  profile: ServiceProfile = aProfile(),
): string[] {
  const draft = aDraftReturn({ answers })
  return findingsOf({ framework, profile, history: [] }, draft, draft.answers).map(
    ({ code, at }) => `${code} ${at}`,
  )
}

const untouched = findingsOf({ framework, profile: aProfile(), history: [] }, anEmptyDraft(), {})

test('a full return has nothing to be found', () => {
  expect(found({})).toEqual([])
})

test('an untouched return is asked for the state of every line, in published order', () => {
  const codes = ['101', '102', '103', '104', '105', '106', '107', '108', '109', '110', '204', '205']
  expect(untouched.map(({ code, at }) => `${code} ${at}`)).toEqual(codes.map((code) => `C01 ${code}.state`))
  expect(untouched.every(isUnfinished)).toBe(true)
})

test('all rules run at once: the return first, then line by line, then across lines', () => {
  const findings = found({
    '205': { figures: { denominator: 40, numerator: 41, issued: 39 } },
    '107': aValueLine({ denominator: 22, numerator: 23 }),
    '101': { figures: { denominator: 10, numerator: 11, revisions: 12 } },
    about: { figures: {} },
  })
  expect(findings).toEqual([
    ...['C13 about.neuromodulationExtract', 'C13 about.cordotomyExtract'],
    ...['C08 101.numerator', '101-E1 101.revisions', 'C08 107.numerator'],
    ...['C08 205.numerator', '205-E1 205.issued', 'X01 107.overrideReason'],
  ])
})

describe('a blank box', () => {
  test('that must be filled is pointed at, one after another', () => {
    expect(found({ '106': aValueLine({}) })).toEqual(['C02 106.denominator', 'C02 106.numerator'])
  })

  test('is asked for once: by its own rule where it has one', () => {
    expect(found({ '103': aValueLine({ patients: 5 }) })).toEqual(['C09 103.totalDays'])
    expect(found({ '103': aValueLine({ totalDays: 5 }) })).toEqual(['C09 103.patients'])
  })

  test('that could not be filled in says where it would have come from', () => {
    const draft = aDraftReturn({
      answers: { '101': { ...blankLine, state: 'not-available', reason: 'The list is lost.' } },
    })
    const findings = findingsOf({ framework, profile: aProfile(), history: [] }, draft, draft.answers)
    expect(findings.map(({ code, at }) => `${code} ${at}`)).toEqual([
      'C02 105.denominator',
      'C02 107.denominator',
    ])
    expect(findings[0]?.message).toContain('101 has no figure for it')
  })
})

describe('a line that the profile says is not offered', () => {
  const profile = [anOffering({ offering: 'programme', status: 'not-offered' })]

  test('has nothing to be found when it is empty, though it was said to be so', () => {
    expect(found({ '106': blankLine }, profile)).toEqual([])
    expect(found({ '106': { ...blankLine, state: 'not-offered' } }, profile)).toEqual([])
  })

  test('is pointed at where it holds a figure, else at its state', () => {
    expect(found({}, profile)).toEqual(['C07 106.denominator'])
    expect(found({ '106': { state: 'not-available', figures: {} } }, profile)).toEqual(['C07 106.state'])
  })

  test('must have a state again as soon as it is offered', () => {
    expect(found({ '106': { ...blankLine, state: 'not-offered' } })).toEqual(['C01 106.state'])
  })
})

test('another number of patients needs a reason only where the one of 101 is known', () => {
  const other = aValueLine({ denominator: 9, numerator: 1 })
  const most = aValueLine({ denominator: 9, numerator: 8 })
  expect(found({ '105': other })).toEqual(['X02 105.overrideReason'])
  const lost = { ...blankLine, state: 'not-available' as const, reason: 'The list is lost.' }
  expect(found({ '101': lost, '105': other, '107': most })).toEqual([])
  expect(found({ '105': { ...blankLine, state: 'nil' } })).toEqual([])
})

test('figures beside a state that has none are pointed at', () => {
  expect(found({ '106': { state: 'nil' } })).toEqual(['C04 106.denominator', 'C04 106.numerator'])
  expect(found({ '106': { state: null } })).toEqual(['C04 106.state'])
  expect(
    found({ '204': { state: 'not-available', reason: 'The list is lost.', figures: { issued: 1 } } }),
  ).toEqual(['C04 204.issued'])
})

test('every finding stands on the page of its box, and says what is wrong', () => {
  fc.assert(
    fc.property(anyAnswers, anyProfile, (answers, profile) => {
      const findings = findingsOf({ framework, profile, history: [] }, anEmptyDraft(), answers)
      const onPages = framework.sections.flatMap(({ code }) =>
        findingsOfSection(framework, code, PERIOD, findings),
      )
      expect(onPages).toHaveLength(findings.length)
      for (const finding of findings) {
        expect(finding.message).not.toMatch(/undefined|NaN|null/)
        expect(
          findingsOfSection(framework, sectionOf(framework, finding) ?? '', PERIOD, [finding]),
        ).toHaveLength(1)
      }
    }),
  )
})

test('what is about the return as a whole, or a declared line, stands on no page', () => {
  for (const at of ['return', 'declared', '201.status', '999.numerator'])
    expect(sectionOf(framework, error('C11', at, 'x'))).toBeNull()
})

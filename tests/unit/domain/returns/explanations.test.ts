import { describe, expect, test } from 'vitest'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { findingsOf } from '@/domain/returns/findings'
import type { Line } from '@/domain/returns/quarterly-return'
import { aDraftReturn, aProfile } from '../../../factories/draft-return'
import { fillSection } from '../../../factories/filling'
import { anEarlierLine } from '../../../factories/history'

const everybody = { figures: { denominator: 20, numerator: 20 } }
const history = [anEarlierLine('106', { denominator: 60, numerator: 30 })]

/** What is still to be explained, and what is said there. */
function toExplain(answers: Readonly<Record<string, Partial<Line>>>) {
  const draft = aDraftReturn({ answers })
  const findings = findingsOf({ framework, profile: aProfile(), history }, draft, draft.answers)
  return findings.filter(({ code }) => code === 'C22')
}

/** Types an explanation for 106, of which everybody completed, and saves it. */
function typed(explanation: string) {
  const current = aDraftReturn({ answers: { '106': everybody } })
  return fillSection(current, 'programme', { '106.explanation': explanation })
}

function faultOf(explanation: string): string | undefined {
  const filled = typed(explanation)
  if (!filled.ok) throw new Error('Refused')
  return toExplain({
    '106': { ...everybody, explanation: filled.value.draft.answers['106']?.explanation ?? null },
  })[0]?.message
}

const wide = ['𐍈', '𐌰', '𐌱', '𐌲', '𐌳']
const repeated = (parts: readonly string[], count: number) =>
  Array.from({ length: count }, (_, index) => parts[index % parts.length]).join('')

test('a warning is said once: what asks for its explanation does not repeat it', () => {
  expect(faultOf('')).toBe('Say why the figures are right although a warning asks about them')
})

test('a reason for having no figures that is one character again and again says nothing', () => {
  const findings = (reason: string) => {
    const draft = aDraftReturn({ answers: { '106': { state: 'not-available', reason, figures: {} } } })
    return findingsOf({ framework, profile: aProfile(), history: [] }, draft, draft.answers)
  }
  for (const reason of ['x', 'x'.repeat(40), 'a b c d', 'abcd'.repeat(9)])
    expect(findings(reason)).toMatchObject([{ code: 'C24', at: '106.reason' }])
  expect(findings('The list is lost.')).toEqual([])
})

describe('an explanation says something', () => {
  test.each([
    ['blank', '', /^Say why/],
    ['spaces alone', ' '.repeat(40), /^Say why/],
    ['words that are held apart by spaces', `It  is${' '.repeat(20)}right`, /at least 20 characters/],
    ['nineteen characters', repeated(['a', 'b', 'c', 'd', 'e'], 19), /at least 20 characters/],
    ['nineteen that take two units each', repeated(wide, 19), /at least 20 characters/],
    ['characters that nobody sees', `abcde${'\u200b'.repeat(20)}`, /at least 20 characters/],
    ['one character again and again', 'x'.repeat(40), /in words/],
    ['four different letters', repeated(['a', 'b', 'c', 'd'], 20), /in words/],
    ['four letters, small and capital', repeated(['a', 'A', 'b', 'B', 'c', 'C', 'd', 'D'], 20), /in words/],
    ['signs without a letter', '.,;:!?'.repeat(9), /^Say why/],
    ['figures without words', '12, 34, 56, 78, 90 and 1', /in words/],
    ['four letters and spaces', repeated(['a', 'b', ' ', 'c', 'd'], 24), /in words/],
  ])('not when it is %s', (_, explanation, fault) => {
    expect(faultOf(explanation)).toMatch(fault)
  })

  test.each([
    ['twenty characters of five letters', repeated(['a', 'b', 'c', 'd', 'e'], 20)],
    ['twenty that take two units each', repeated(wide, 20)],
    ['a thousand characters', repeated(['abc', 'd e'], 333) + 'f'],
  ])('when it is %s', (_, explanation) => {
    expect(faultOf(explanation)).toBeUndefined()
  })
})

test.each([
  ['longer than 1,000 characters', 'ab cde'.repeat(166) + 'fghij'],
  ['holding what never arrived', 'These figures\ufffd were counted twice.'],
])('an explanation that is %s refuses its section, at its own box', (_, explanation) => {
  const filled = typed(explanation)
  const failure = filled.ok ? null : filled.failure
  expect(failure).toMatchObject({ kind: 'invalid', findings: [{ code: 'C05', at: '106.explanation' }] })
})

test('one explanation answers all warnings of its line, and none of another', () => {
  const why = 'A second programme ended in this quarter.'
  const survey = { figures: { denominator: 34, numerator: 30 } }
  const at = (answers: Readonly<Record<string, Partial<Line>>>) => toExplain(answers).map((each) => each.at)
  expect(at({ '106': everybody, '205': survey })).toEqual(['106.explanation', '205.explanation'])
  expect(at({ '106': { ...everybody, explanation: why }, '205': survey })).toEqual(['205.explanation'])
  expect(at({ '106': { ...everybody, explanation: why }, '205': { ...survey, explanation: why } })).toEqual(
    [],
  )
})

test('where a line has nobody, the same box explains why', () => {
  expect(toExplain({ '106': { state: 'nil', figures: {} } })).toMatchObject([{ at: '106.explanation' }])
  const why = 'No programme ended in this quarter.'
  expect(toExplain({ '106': { state: 'nil', figures: {}, explanation: why } })).toEqual([])
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { findingsOf } from '@/domain/returns/findings'
import type { History } from '@/domain/returns/history'
import { type Answers, blankLine } from '@/domain/returns/quarterly-return'
import { anyAnswers, anyHistory, anyProfile } from '../../../factories/any-answers'
import { aProfile, aTinyService, aValueLine, anEmptyDraft, answersOf } from '../../../factories/draft-return'
import { anEarlierLine } from '../../../factories/history'

const codes = ['101', '102', '103', '104', '105', '106', '107', '108', '109', '110', '204', '205']
const nil = { ...blankLine, state: 'nil' } as const
const nothing: Answers = Object.fromEntries(codes.map((code) => [code, nil]))
const measured = (denominator: number) =>
  aValueLine({ denominator, numerator: denominator, instruments: 'eq-5d-5l' })
const extracts = aValueLine({ neuromodulationExtract: '2026-10-01', cordotomyExtract: '2026-10-01' })

function found(answers: Answers, history: History = [], profile = aProfile()) {
  const findings = findingsOf({ framework, profile, history }, anEmptyDraft(), answers)
  return findings.map(({ code, at }) => `${code} ${at}`)
}

/** The lines of a return, some quarters back. */
const before = (answers: Answers, back: number): History =>
  Object.entries(answers).flatMap(([code, { state, figures }]) =>
    state && code !== 'about' ? [anEarlierLine(code, figures, { back, state })] : [],
  )

describe('a small service is not asked', () => {
  test('when there was nobody at all, now or ever', () => {
    expect(found(nothing)).toEqual([])
    expect(
      found(
        nothing,
        [1, 2, 3, 4].flatMap((back) => before(nothing, back)),
      ),
    ).toEqual([])
  })

  test('in its first quarter', () => {
    const { profile, typed } = aTinyService()
    expect(found(answersOf(typed), [], profile)).toEqual([])
  })

  test('when it did the same few things again', () => {
    const { profile, typed } = aTinyService()
    const answers = answersOf(typed)
    expect(
      found(
        answers,
        [1, 2, 3, 4].flatMap((back) => before(answers, back)),
        profile,
      ),
    ).toEqual([])
  })

  test('when no device was put in this quarter, after three in each of the last', () => {
    const three = {
      '101': aValueLine({ denominator: 3, numerator: 3 }),
      '105': aValueLine({ denominator: 3, numerator: 0 }),
      '107': aValueLine({ denominator: 3, numerator: 3 }),
    }
    expect(
      found(
        nothing,
        [1, 2, 3].flatMap((back) => before(three, back)),
      ),
    ).toEqual([])
  })

  test('when it does one cordotomy in a year, for a patient with cancer', () => {
    const one = {
      ...nothing,
      about: extracts,
      '102': aValueLine({ denominator: 1, numerator: 1 }),
      '104': aValueLine({ patients: 1, totalDays: 12 }),
      '109': measured(1),
    }
    expect(
      found(
        one,
        [1, 2, 3].flatMap((back) => before(nothing, back)),
      ),
    ).toEqual([])
  })

  test('when hardly any survey was given out', () => {
    expect(found({ ...nothing, '204': { ...nil, figures: { issued: 19 } } })).toEqual([])
  })
})

const tiny = fc.nat({ max: 3 }).chain((d) => fc.tuple(fc.constant(d), fc.nat({ max: d })))
const tinyLine = (code: string) =>
  tiny.map(([d, n]) => {
    if (d === 0) return nil
    if (['103', '104'].includes(code)) return aValueLine({ patients: d, totalDays: n * 40 })
    return aValueLine({ denominator: d, numerator: n, issued: 3 })
  })
const tinyReturn = fc.record(Object.fromEntries(codes.map((code) => [code, tinyLine(code)])))

test('counts of three and fewer never look like a change, an extreme or a copy', () => {
  fc.assert(
    fc.property(tinyReturn, fc.array(tinyReturn, { maxLength: 5 }), (answers, earlier) => {
      const history = earlier.flatMap((each, index) => before(each, index + 1))
      const asked = found(answers, history).map((each) => each.split(' ')[0])
      for (const code of [
        'C17',
        'C18',
        'C19',
        'C20',
        'C21',
        '103-W3',
        '104-W3',
        '204-W1',
        '205-W1',
        '102-W2',
      ])
        expect(asked).not.toContain(code)
    }),
  )
})

test('whatever is known, no rule throws, every message is whole, and an explained warning stops nothing', () => {
  fc.assert(
    fc.property(anyAnswers, anyHistory, anyProfile, (answers, history, profile) => {
      const rulebook = { framework, profile, history }
      const findings = findingsOf(rulebook, anEmptyDraft(), answers)
      for (const { message } of findings) expect(message).not.toMatch(/undefined|NaN|null|Infinity/)
      const unexplained = findings.filter(({ code }) => code === 'C22')
      const after = findingsOf(
        rulebook,
        anEmptyDraft(),
        explained(
          answers,
          unexplained.map(({ at }) => at),
        ),
      )
      expect(after).toEqual(findings.filter(({ code }) => code !== 'C22'))
    }),
  )
})

function explained(answers: Answers, boxes: readonly string[]): Answers {
  const explanation = 'These figures were counted twice and are right.'
  const said = boxes.map((at) => {
    const code = at.slice(0, at.indexOf('.'))
    const line = answers[code] ?? blankLine
    return [
      code,
      code === 'about' ? { ...line, figures: { ...line.figures, explanation } } : { ...line, explanation },
    ]
  })
  return { ...answers, ...(Object.fromEntries(said) as Answers) }
}

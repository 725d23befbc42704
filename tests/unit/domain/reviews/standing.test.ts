import { describe, expect, test } from 'vitest'
import type { Grade, SignedOutcome } from '@/domain/reviews/review'
import {
  byWeight,
  isJudged,
  isToBeSigned,
  reviewedLines,
  revisionOf,
  standingFindings,
} from '@/domain/reviews/standing-review'
import { aStamp } from '../../../factories/actors'
import { aContent, aDeclaredLine, aFinding, aJudgement, nothingWritten } from '../../../factories/review'

const lineOf = (judged = aJudgement(), after = aContent([aDeclaredLine()])) => {
  const contents = new Map([
    [1, aContent([aDeclaredLine()])],
    [2, after],
  ])
  return reviewedLines({ judgements: [judged] }, contents, 2)
}

describe('a judgement of an older version', () => {
  test('holds while nothing of its indicator was declared otherwise', () => {
    expect(lineOf().every(isJudged)).toBe(true)
  })

  test.each([
    ['its status', aContent([aDeclaredLine({ status: 'not-met' })])],
    ['a comment', aContent([aDeclaredLine({ comment: 'Agreed in March.' })])],
    ['the edition of a document that it cites', aContent([aDeclaredLine()], '2026-03-12')],
  ])('is to be looked at again once %s is another', (_, after) => {
    expect(lineOf(aJudgement(), after)).toMatchObject([{ isChanged: true }])
  })

  test('holds where a document changed that it does not cite', () => {
    const uncited = aDeclaredLine({ citations: [] })
    const contents = new Map([
      [1, aContent([uncited])],
      [2, aContent([uncited], '2026-03-12')],
    ])
    expect(reviewedLines({ judgements: [aJudgement()] }, contents, 2).every(isJudged)).toBe(true)
  })

  test('is overtaken by the latest of its indicator', () => {
    const judgements = [aJudgement(), aJudgement({ place: 2, version: 2, judgement: 'asked' })]
    const contents = new Map([
      [1, aContent([aDeclaredLine()])],
      [2, aContent([aDeclaredLine({ comment: 'New.' })])],
    ])
    expect(reviewedLines({ judgements }, contents, 2)).toMatchObject([
      { isChanged: false, judged: { judgement: 'asked' } },
    ])
  })
})

test('the last edition of a finding stands, and none that was withdrawn', () => {
  const findings = [
    aFinding(),
    aFinding({ edition: 2, grade: 'serious-concern' }),
    aFinding({ number: 2 }),
    aFinding({ number: 2, edition: 2, isWithdrawn: true }),
  ]
  expect(standingFindings(findings)).toMatchObject([{ number: 1, grade: 'serious-concern' }])
  const of = (number: number, grade: Grade) => ({ number, grade })
  const some = [of(1, 'good-practice'), of(3, 'concern'), of(4, 'immediate-risk'), of(2, 'concern')]
  expect(byWeight(some).map(({ number }) => number)).toEqual([4, 2, 3, 1])
  expect(revisionOf({ ...nothingWritten, findings })).toBe(4)
})

describe('an outcome is to be signed', () => {
  const signed = aStamp({ at: new Date('2026-09-10T10:00:00Z') })
  const outcome = { round: 1, version: 1, signed } as SignedOutcome
  const review = { ...nothingWritten, outcomes: [outcome] }
  const later = aStamp({ at: new Date('2026-09-10T10:00:01Z') })

  test.each([
    ['before one is', nothingWritten, 1, true],
    ['not again while nothing was written', review, 1, false],
    ['once another version is in force', review, 2, true],
    [
      'once an indicator was judged anew',
      { ...review, judgements: [aJudgement({ judged: later })] },
      1,
      true,
    ],
    [
      'not for what was written before it',
      { ...review, judgements: [aJudgement({ judged: signed })] },
      1,
      false,
    ],
    ['once a finding was written', { ...review, findings: [aFinding({ recorded: later })] }, 1, true],
    [
      'once the provider commented',
      { ...review, answers: [{ round: 1, place: 1, text: 'No.', answered: later }] },
      1,
      true,
    ],
  ])('%s', (_, written, inForce, expected) => {
    expect(isToBeSigned(written, inForce)).toBe(expected)
  })
})

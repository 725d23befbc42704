import { describe, expect, test } from 'vitest'
import type { Grade, SignedOutcome } from '@/domain/reviews/review'
import { isAnswered, isReviewed } from '@/domain/reviews/review-due'
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

test('each indicator of the version in force has its own judgement, or none', () => {
  const lines = [aDeclaredLine(), aDeclaredLine({ indicator: '004', status: 'not-met' })]
  const changed = [aDeclaredLine({ comment: 'New.' }), aDeclaredLine({ indicator: '004', status: 'not-met' })]
  const both = [aJudgement(), aJudgement({ indicator: '004', judgement: 'asked' })]
  const contents = new Map([
    [1, aContent(lines)],
    [2, aContent(changed)],
  ])
  const reviewed = reviewedLines({ judgements: both }, contents, 2)
  expect(reviewed.map((each) => [each.judged?.indicator, each.isChanged, isJudged(each)])).toEqual([
    ['003', true, false],
    ['004', false, true],
  ])
  const none = reviewedLines({ judgements: [] }, contents, 2)
  expect(none.map((each) => [each.judged, each.isChanged, isJudged(each)])).toEqual([
    [null, false, false],
    [null, false, false],
  ])
  // Of a version that is not there nothing is known, and what was not declared then is something new to look at.
  expect(reviewedLines({ judgements: both }, contents, 3)).toEqual([])
  for (const before of [new Map(), new Map([[1, aContent([])]])])
    expect(reviewedLines({ judgements: both }, new Map([...before, [2, aContent(lines)]]), 2)).toMatchObject([
      { isChanged: true },
      { isChanged: true },
    ])
  const ofNow = aJudgement({ version: 3 })
  expect(reviewedLines({ judgements: [ofNow] }, new Map([[3, aContent(lines)]]), 3)).toMatchObject([
    { isChanged: false },
    { judged: null },
  ])
})

test('nothing is to be done once an outcome of the version in force is signed; what was answered is read', () => {
  const of = (version: number, answers = 0) => ({ version: 2, outcome: { version, answers } })
  const none = { version: 2, outcome: null }
  expect([of(2), of(1), none].map(isReviewed)).toEqual([true, false, false])
  expect([of(2, 1), of(2), none].map(isAnswered)).toEqual([true, false, false])
})

test('the last edition of a finding stands, and none that was withdrawn', () => {
  const findings = [
    aFinding(),
    aFinding({ edition: 2, grade: 'serious-concern' }),
    aFinding({ number: 2 }),
    aFinding({ number: 2, edition: 2, isWithdrawn: true }),
  ]
  expect(standingFindings(findings)).toMatchObject([{ number: 1, grade: 'serious-concern' }])
  const answer = { round: 1, place: 1, text: 'No.', answered: aStamp() }
  const written = { judgements: [aJudgement()], findings, outcomes: Array(3), answers: Array(5).fill(answer) }
  expect(revisionOf({ ...nothingWritten, ...written })).toBe(1 + 4 + 3 + 5)
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
    [
      'not for a comment on a round before',
      { ...review, answers: [{ round: 0, place: 1, text: 'No.', answered: later }] },
      1,
      false,
    ],
  ])('%s', (_, written, inForce, expected) => {
    expect(isToBeSigned(written, inForce)).toBe(expected)
  })
})

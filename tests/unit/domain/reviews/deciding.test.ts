import { describe, expect, test } from 'vitest'
import { readAnswer } from '@/domain/reviews/read-answer'
import { readFinding } from '@/domain/reviews/read-finding'
import { reasonsOf } from '@/domain/reviews/judge-criteria'
import { readJudgement } from '@/domain/reviews/read-judgement'
import { type OutcomeContext, type TypedOutcome, decideOutcome } from '@/domain/reviews/sign-outcome'
import { aDeclaredLine, aFinding, aJudgement, typedCriteria } from '../../../factories/review'

const context = (overrides: Partial<OutcomeContext> = {}): OutcomeContext => ({
  lines: [{ line: aDeclaredLine(), judged: aJudgement(), isChanged: false }],
  ...{ findings: [], questions: [], ...overrides },
})
const typed = (overrides: Partial<TypedOutcome> = {}): TypedOutcome => ({
  ...{
    outcome: 'routine',
    reasons: 'All of it holds beside its documents.',
    explanation: '',
    withOpen: false,
  },
  ...{ name: 'Nora North', role: 'Head of quality', agreed: true, ...overrides },
})
const faultsOf = (given: TypedOutcome, beside = context()) => {
  const decided = decideOutcome(given, beside)
  return decided.ok ? [] : decided.failure.map(({ at, indicator }) => indicator ?? at)
}

describe('an outcome', () => {
  test('is decided where nothing is missing', () => {
    expect(decideOutcome(typed(), context())).toMatchObject({
      ok: true,
      value: { outcome: 'routine', explanation: null, signature: { name: 'Nora North' } },
    })
  })

  const line = aDeclaredLine()
  test.each([
    ['not judged', { line, judged: null, isChanged: false }],
    ['judged by a version that said otherwise', { line, judged: aJudgement(), isChanged: true }],
    [
      'not agreed with, for no reason',
      { line, judged: aJudgement({ judgement: 'disagreed' }), isChanged: false },
    ],
    [
      'asked about, and nothing was asked',
      { line, judged: aJudgement({ judgement: 'asked' }), isChanged: false },
    ],
  ])('waits for an indicator that is %s', (_, each) => {
    expect(faultsOf(typed(), context({ lines: [each] }))).toEqual(['003'])
  })

  test('waits for open questions, unless it is said that it does not', () => {
    const judged = aJudgement({ judgement: 'asked' })
    const asked = (isOpen: boolean) =>
      context({
        lines: [{ line, judged, isChanged: false }],
        questions: [{ number: 1, indicator: '003', isOpen }],
      })
    expect(faultsOf(typed(), asked(true))).toEqual(['withOpen'])
    expect(faultsOf(typed({ withOpen: true }), asked(true))).toEqual([])
    expect(faultsOf(typed(), asked(false))).toEqual([])
  })

  test('that is routine although there is an immediate risk is asked why; no other is', () => {
    const risk = context({ findings: [aFinding({ grade: 'immediate-risk' })] })
    const why = 'Refills were stopped the same day and moved to another unit.'
    expect(faultsOf(typed(), risk)).toEqual(['explanation'])
    expect(faultsOf(typed({ explanation: 'Too short.' }), risk)).toEqual(['explanation'])
    expect(faultsOf(typed({ outcome: 'intensive' }), risk)).toEqual([])
    expect(decideOutcome(typed({ explanation: why }), risk)).toMatchObject({ value: { explanation: why } })
    expect(faultsOf(typed(), context({ findings: [aFinding()] }))).toEqual([])
  })

  test('says everything that is wrong at once', () => {
    const nothing = typed({ outcome: '', reasons: '', name: ' ', role: '', agreed: false })
    expect(faultsOf(nothing, context({ lines: [{ line, judged: null, isChanged: false }] }))).toEqual([
      ...['003', 'outcome', 'reasons', 'signedName', 'signedRole', 'agreed'],
    ])
  })
})

describe('a judgement', () => {
  const said = {
    judgement: 'disagreed',
    criteria: [],
    reason: 'The protocol is not in force.',
    comment: '',
  } as const
  const WHY = { judgement: 'disagreed', reason: said.reason } as const
  const of = (doubts: Parameters<typeof typedCriteria>[1]) => ({
    ...({ judgement: '', reason: '', comment: '' } as const),
    criteria: typedCriteria(['opioids', 'referral', 'discharge'], doubts),
  })

  test.each([
    ['agreed where all criteria are', {}, 'agreed', []],
    ['asked about where one is', { referral: { judgement: 'asked' } as const }, 'asked', ['referral']],
    [
      'not agreed with where one is not, whatever else is asked',
      { opioids: { judgement: 'asked' } as const, discharge: WHY },
      ...(['disagreed', ['opioids', 'discharge']] as const),
    ],
  ])('of an indicator is %s', (_, doubts, judgement, criteria) => {
    expect(readJudgement(of(doubts), ['opioids', 'referral', 'discharge'])).toMatchObject({
      value: { judgement, criteria, reason: null },
    })
  })

  test('is of each criterion that is asked here, with its own reason', () => {
    const read = readJudgement(of({ opioids: WHY, discharge: WHY }), ['opioids', 'referral'])
    const { reason } = WHY
    expect(read).toMatchObject({
      value: {
        byCriterion: [
          { criterion: 'opioids', judgement: 'disagreed', reason },
          { criterion: 'referral', judgement: 'agreed', reason: null },
        ],
      },
    })
    expect(read.ok && reasonsOf(read.value)).toEqual([{ criterion: 'opioids', reason }])
  })

  test('says of every criterion what is wrong with it', () => {
    const typed = of({ opioids: { judgement: '' }, referral: { ...WHY, reason: ' ' } })
    const read = readJudgement({ ...typed, comment: 'x'.repeat(2001) }, ['opioids', 'referral', 'absent'])
    expect(read.ok ? [] : read.failure.map(({ at }) => at)).toEqual([
      ...['criterion-opioids', 'why-referral', 'criterion-absent', 'comment'],
    ])
  })

  test.each([
    ['no choice', { ...said, judgement: '' as const }, ['judgement']],
    ['no reason', { ...said, reason: 'no' }, ['reason']],
    ['a note that is too long', { ...said, comment: 'x'.repeat(2001) }, ['comment']],
    ['several at once', { ...said, reason: '', comment: 'x'.repeat(2001) }, ['reason', 'comment']],
  ])('of an indicator without criteria is refused for %s', (_, given, at) => {
    const read = readJudgement(given, [])
    expect(read.ok ? [] : read.failure.map((fault) => fault.at)).toEqual(at)
  })

  test('of whoever only asks has no reason', () => {
    expect(readJudgement({ ...said, judgement: 'asked' }, [])).toMatchObject({
      value: { reason: null, criteria: [] },
    })
  })
})

test('a finding has a grade, says what was found, and is about what was declared or the whole', () => {
  const finding = { grade: 'concern', indicator: '', text: 'Two meetings were missed.' } as const
  expect(readFinding(finding, ['007'])).toMatchObject({ value: { indicator: null } })
  expect(readFinding({ ...finding, indicator: '007' }, ['007'])).toMatchObject({
    value: { indicator: '007' },
  })
  const read = readFinding({ grade: '', indicator: '106', text: ' ' }, ['007'])
  expect(read.ok ? [] : read.failure.map(({ at }) => at)).toEqual(['grade', 'indicator', 'text'])
})

test.each([
  ['2026-10-08T22:59:00Z', true],
  ['2026-10-08T23:01:00Z', false],
])('a comment is taken until midnight in London of its day: %s', (at, expected) => {
  expect(readAnswer('There were four meetings.', '2026-10-08', new Date(at)).ok).toBe(expected)
})

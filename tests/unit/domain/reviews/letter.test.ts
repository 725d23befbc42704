import { expect, test } from 'vitest'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { canonicalJson } from '@/domain/canonical-json'
import { letterOf, toSentLetter } from '@/domain/reviews/outcome-letter'
import { type OutcomeContent, snapshotOfOutcome } from '@/domain/reviews/review-snapshot'
import { readOutcomeSnapshot } from '@/domain/reviews/review-snapshot-schema'
import { aStamp } from '../../../factories/actors'
import { YEAR } from '../../../factories/declaration'
import { aDeclaredLine, aFinding, aJudgement } from '../../../factories/review'

const key = { framework: 'hsps-1767', providerCode: 'ZZ1', year: YEAR }
const signed = aStamp({ name: 'north', at: new Date('2026-09-10T10:00:00Z') })
const outcome: Omit<OutcomeContent, 'letter'> = {
  ...{
    round: 1,
    version: 2,
    outcome: 'enhanced',
    reasons: 'Governance needs a closer look.',
    explanation: null,
  },
  ...{
    answerBy: '2026-10-08',
    signature: { name: 'Nora North', role: 'Head of quality', statement: 'I may.' },
    signed,
  },
  lines: [
    { line: aDeclaredLine(), judged: aJudgement(), isChanged: false },
    {
      line: aDeclaredLine({ indicator: '007' }),
      judged: aJudgement({ indicator: '007', judgement: 'disagreed', reason: 'Minutes are missing.' }),
      isChanged: false,
    },
    {
      line: aDeclaredLine({ indicator: '006' }),
      judged: aJudgement({
        ...{ indicator: '006', judgement: 'disagreed', criteria: ['individual-audit'] },
        byCriterion: [
          { criterion: 'individual-audit', judgement: 'disagreed', reason: 'No audit is named.' },
          { criterion: 'collaborative-audit', judgement: 'agreed', reason: null },
        ],
      }),
      isChanged: false,
    },
  ],
  findings: [
    aFinding({ number: 1, grade: 'good-practice', indicator: null, text: 'Patients speak first.' }),
    aFinding({ number: 2, grade: 'serious-concern', text: 'The protocol is out of date.' }),
  ],
  open: ['004'],
}

test('a letter says the outcome and why, findings with the gravest first, what is doubted, and until when to answer', () => {
  const letter = toSentLetter(framework, key, outcome, null)
  expect(letter).toMatchObject({
    ...{ from: 'The commissioner', subject: `Annual quality assurance ${YEAR}: enhanced surveillance, ZZ1` },
    to: 'The service lead, ZZ1. Copy to the chief executive and the medical director',
  })
  expect(letter.says).toEqual([
    expect.stringContaining(`your declaration for ${YEAR}, version 2`),
    expect.stringContaining('Outcome: enhanced surveillance.'),
    'Why: Governance needs a closer look.',
    'There are 2 findings:',
    expect.stringMatching(/^Serious concern, 003 .+: The protocol is out of date\.$/) as string,
    'Good practice: Patients speak first.',
    expect.stringMatching(/^We do not agree with 007 .+: Minutes are missing\.$/) as string,
    expect.stringMatching(
      /^We do not agree with 006 .+, “The service carried out audit of its own”: No audit is named\.$/,
    ) as string,
    expect.stringMatching(/^Questions are still open about 004 /) as string,
    expect.stringContaining('by 8 October 2026'),
    'Signed by Nora North, Head of quality.',
  ])
})

test('where nothing was found the letter says so, and why routine is right where that was asked', () => {
  const quiet = {
    ...outcome,
    outcome: 'routine',
    explanation: 'The risk is gone.',
    findings: [],
    open: [],
  } as const
  const { says } = toSentLetter(framework, key, quiet, null)
  expect(says).toContain('There are no findings.')
  expect(says).toContain('Why this is right although there is an immediate risk: The risk is gone.')
  expect(says.join()).not.toContain('Questions')
})

test('what was sent is read from the snapshot again as it was, without what was noted for colleagues', () => {
  const letter = toSentLetter(framework, key, outcome, null)
  const noted = aJudgement({ comment: 'A note for ourselves.' })
  const lines = [{ line: aDeclaredLine(), judged: noted, isChanged: false }]
  const text = canonicalJson(snapshotOfOutcome(key, { ...outcome, lines, letter }))
  expect(text).not.toContain('A note for ourselves')
  const older = JSON.parse(text) as { lines: Record<string, unknown>[] }
  for (const line of older.lines) delete line['byCriterion']
  expect(readOutcomeSnapshot(JSON.stringify(older)).lines).toMatchObject([
    { indicator: '003', byCriterion: [] },
  ])
  expect(letterOf(readOutcomeSnapshot(text))).toEqual({ ...letter, at: signed.at })
})

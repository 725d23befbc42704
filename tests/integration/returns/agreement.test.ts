import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Finding } from '@/domain/forms/finding'
import { type Answers, type Line, blankLine, lineOf } from '@/domain/returns/quarterly-return'
import type { Submission } from '@/domain/returns/submission'
import { submit } from '@/domain/returns/submit'
import { returnId } from '@/domain/returns/quarterly-return'
import { hashSubmission } from '@/operations/hash-submission'
import { recordSubmission } from '@/server/db/submissions'
import { withActor } from '@/server/db/transaction'
import { aStamp } from '../../factories/actors'
import { anyAnswers } from '../../factories/any-answers'
import { aFullReturn } from '../../factories/typed-return'
import { aSubmitContext, anEmptyDraft, answersOf } from '../../factories/draft-return'
import { registerOrganisations } from '../../factories/organisations'

const { lead1 } = await registerOrganisations()
const { about } = answersOf(aFullReturn())
const stamp = aStamp({ personId: lead1.personId, name: lead1.name })

/** The submission of answers whose faulty lines are emptied, as somebody would do who cannot put them right. */
function submissionOf(answers: Answers): Submission {
  const outcome = submit(anEmptyDraft({ answers }), { declared: true }, aSubmitContext(), stamp)
  if (outcome.ok) return outcome.value
  const findings = outcome.failure.kind === 'invalid' ? outcome.failure.findings : []
  return submissionOf({ ...answers, ...(Object.fromEntries(findings.map(mend)) as Answers) })

  function mend({ code, at }: Finding): [string, Line] {
    const line = at.slice(0, 3)
    if (code !== 'C22') return [line, { ...blankLine, state: 'nil' }]
    return [line, { ...lineOf(answers, line), explanation: 'Somebody looked it up again.' }]
  }
}

class NotKept extends Error {}

/** Stores a submission and takes it back. */
async function store(submission: Submission): Promise<void> {
  const event = {
    organisation: 'ZZ1',
    action: 'return-submitted',
    object: returnId(submission),
    at: stamp.at,
  }
  const sealed = { event, revision: 0, idempotencyKey: lead1.personId }
  const storing = withActor(
    lead1,
    async ({ tx }) => {
      expect(await recordSubmission(tx, submission, { ...hashSubmission(submission), ...sealed })).toBe(true)
      throw new NotKept()
    },
    stamp.at,
  )
  await expect(storing).rejects.toThrow(NotKept)
}

test('whatever the rules let pass, the constraints of the database let pass', async () => {
  await fc.assert(
    fc.asyncProperty(anyAnswers, async (answers) => {
      await store(submissionOf({ ...answers, ...(about && { about }) }))
    }),
    { numRuns: 100 },
  )
})

test('the constraints hold what the rules stop, should a rule be lost', async () => {
  const sound = submissionOf({ ...(about && { about }), ...answersOf(aFullReturn()) })
  await store(sound)
  for (const figures of [
    { numerator: 41, denominator: 40 },
    { numerator: 0, denominator: 0 },
    { numerator: 1 },
  ]) {
    const lines = sound.lines.map((line) => (line.indicator === '106' ? { ...line, figures } : line))
    await expect(store({ ...sound, lines })).rejects.toThrow()
  }
})

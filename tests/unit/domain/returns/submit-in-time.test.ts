import { describe, expect, test } from 'vitest'
import { exampleWindow } from '@/domain/periods/timetable'
import type { Failure } from '@/domain/forms/failure'
import { type QuarterlyReturn } from '@/domain/returns/quarterly-return'
import type { Submission } from '@/domain/returns/submission'
import { type SubmitContext, prepare, submit } from '@/domain/returns/submit'
import { aStamp } from '../../../factories/actors'
import { aDraftReturn, aSubmitContext, anEmptyDraft } from '../../../factories/draft-return'
import { PERIOD } from '../../../factories/period'

const DECLARED = { declared: true }
const window = exampleWindow(PERIOD)
const after = (instant: Date, milliseconds = 1) => new Date(instant.getTime() + milliseconds)

function submitted(current: QuarterlyReturn, context = aSubmitContext(), at = aStamp().at): Submission {
  const outcome = submit(current, DECLARED, context, aStamp({ at }))
  if (!outcome.ok) throw new Error(`Refused: ${JSON.stringify(outcome.failure)}`)
  return outcome.value
}

function refusal(current: QuarterlyReturn, context: Partial<SubmitContext> = {}, at = aStamp().at): Failure {
  const outcome = submit(current, DECLARED, aSubmitContext(context), aStamp({ at }))
  if (outcome.ok) throw new Error('Not refused')
  return outcome.failure
}

describe('a submission', () => {
  test('is on time to the millisecond of the deadline, and late from the next', () => {
    expect(submitted(aDraftReturn(), undefined, window.deadlineAt)).toMatchObject({ late: false })
    expect(submitted(aDraftReturn(), undefined, after(window.deadlineAt))).toMatchObject({
      ...{ late: true, deadlineAt: window.deadlineAt },
    })
  })

  test('within an extension is late', () => {
    const extendedUntil = after(window.closesAt, 60_000)
    expect(submitted(aDraftReturn(), aSubmitContext({ extendedUntil }), extendedUntil).late).toBe(true)
    expect(refusal(aDraftReturn(), { extendedUntil }, after(extendedUntil)).kind).toBe('not-open')
  })
})

describe('a return is not submitted', () => {
  test.each(['submitted', 'accepted'] as const)('when it is %s', (state) => {
    expect(refusal(aDraftReturn({ state, version: 1 }))).toEqual({ kind: 'not-a-draft' })
  })

  test('before its window opens, nor after it has closed, whatever else is wrong with it', () => {
    expect(refusal(anEmptyDraft(), {}, after(window.opensAt, -1))).toMatchObject({
      ...{ kind: 'not-open', findings: [{ code: 'C11', at: 'return' }] },
    })
    expect(refusal(anEmptyDraft(), {}, after(window.closesAt))).toMatchObject({
      ...{ kind: 'not-open', findings: [{ code: 'C12', at: 'return' }] },
    })
  })

  test('without the declaration, which is asked for beside everything else', () => {
    const draft = aDraftReturn({ answers: { '106': { figures: { denominator: 50, numerator: 51 } } } })
    const outcome = submit(draft, { declared: false }, aSubmitContext(), aStamp())
    const failure = outcome.ok ? null : outcome.failure
    const findings = failure?.kind === 'invalid' ? failure.findings : []
    expect(findings.map(({ code, at }) => `${code} ${at}`)).toEqual(['C08 106.numerator', 'C14 declared'])
  })

  test('with a line that has no state', () => {
    expect(refusal(anEmptyDraft())).toMatchObject({ kind: 'invalid' })
    expect(() => prepare(anEmptyDraft(), aSubmitContext(), aStamp())).toThrow('101 has no state')
  })
})

test('what is prepared of a return that is no draft was opened again for no reason', () => {
  const current = aDraftReturn({ state: 'submitted', version: 1 })
  expect(prepare(current, aSubmitContext(), aStamp())).toMatchObject({ version: 2, reason: null })
  const opened = aDraftReturn({ version: 1 })
  expect(() => prepare(opened, aSubmitContext(), aStamp())).toThrow(
    'Version 1 was opened again without a decision',
  )
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { boxesOf } from '@/domain/catalogue/boxes-of'
import { exampleWindow } from '@/domain/periods/window'
import type { Failure } from '@/domain/forms/failure'
import { type Answers, type QuarterlyReturn, blankLine, lineOf } from '@/domain/returns/quarterly-return'
import { resolveLines } from '@/domain/returns/resolve-lines'
import type { Submission } from '@/domain/returns/submission'
import { DECLARATION, type SubmitContext, prepare, submit } from '@/domain/returns/submit'
import { aStamp } from '../../../factories/actors'
import {
  aDraftReturn,
  aSubmitContext,
  aTinyService,
  anEmptyDraft,
  answersOf,
} from '../../../factories/draft-return'
import { aDecision } from '../../../factories/decisions'
import { PERIOD } from '../../../factories/period'
import { anyAnswers, anyProfile } from '../../../factories/any-answers'

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

describe('a return that is submitted', () => {
  test('is the next version, with who sent it, when, and what they agreed to', () => {
    const decisions = [aDecision({ version: 3 })]
    const submission = submitted(aDraftReturn({ version: 3 }), aSubmitContext({ decisions }))
    expect(submission).toMatchObject({
      ...{ providerCode: 'ZZ1', period: '2026-27-Q2', financialYear: '2026-27', framework: 'hsps-1767' },
      ...{ version: 4, catalogueVersion: '1', submitted: aStamp(), declaration: DECLARATION },
      about: { neuromodulationExtract: '2026-09-30', cordotomyExtract: '2026-09-29' },
      reason: 'The count of 106 was wrong.',
    })
    expect(submitted(aDraftReturn())).toMatchObject({ version: 1, reason: null })
  })

  test('has twelve lines, each with a state, its definition and who entered it', () => {
    const entered = aStamp({ name: 'Con Tributor' })
    const { lines } = submitted(aDraftReturn({ entered: { '106': entered } }))
    expect(lines).toHaveLength(12)
    expect(lines.find(({ indicator }) => indicator === '106')).toEqual({
      ...{ indicator: '106', definitionVersion: 1, kind: 'proportion', state: 'value' },
      ...{ reason: null, explanation: null, filled: [], entered },
      figures: { denominator: 40, numerator: 24, neverAttended: 6 },
    })
    expect(lines.find(({ indicator }) => indicator === '105')).toMatchObject({
      ...{ filled: ['denominator'], figures: { numerator: 1, denominator: 25 }, entered: null },
    })
  })

  test('keeps a reason only where figures are not available', () => {
    const lost = {
      ...blankLine,
      state: 'not-available' as const,
      reason: 'The list was lost.',
      explanation: 'Seen.',
    }
    const answers = {
      '106': lost,
      '102': { ...lost, state: 'value' as const, figures: { denominator: 1, numerator: 1 } },
    }
    const { lines } = submitted(aDraftReturn({ answers }))
    const reasons = lines.map(({ indicator, reason }) => `${indicator} ${String(reason)}`)
    expect(reasons.filter((text) => text.endsWith('was lost.'))).toEqual(['106 The list was lost.'])
    expect(lines.find(({ indicator }) => indicator === '106')?.explanation).toBe('Seen.')
  })

  test('may be that of a service that does hardly anything', () => {
    const { profile, typed } = aTinyService()
    const { lines, about } = submitted(
      anEmptyDraft({ answers: answersOf(typed) }),
      aSubmitContext({ profile }),
    )
    expect(about).toEqual({ neuromodulationExtract: '2026-09-30' })
    expect(lines.map(({ state }) => state)).toContain('not-offered')
  })
})

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

test('whatever is submitted has a state on every line, and figures only beside "value"', () => {
  fc.assert(
    fc.property(anyAnswers, anyProfile, (answers, profile) => {
      const context = aSubmitContext({ profile })
      const outcome = submit(anEmptyDraft({ answers }), DECLARED, context, aStamp())
      if (!outcome.ok) return
      for (const line of outcome.value.lines) {
        expect(['value', 'nil', 'not-available', 'not-offered']).toContain(line.state)
        if (line.state !== 'value' && line.state !== 'nil') expect(line.figures).toEqual({})
      }
    }),
  )
})

/** What another line says of a blank box: its number, or nobody. */
function knownFrom(answers: Answers, [code, field]: readonly string[]) {
  const source = lineOf(answers, code ?? '')
  return source.state === 'nil' ? 0 : source.figures[field ?? '']
}

test('a blank box is never a zero: only another line fills it, with its own number or its nobody', () => {
  fc.assert(
    fc.property(anyAnswers, anyProfile, (answers, profile) => {
      for (const { indicator, line, filled } of resolveLines(
        aSubmitContext({ profile }),
        anEmptyDraft(),
        answers,
      )) {
        const typed = lineOf(answers, indicator.code).figures
        const added = Object.keys(line.figures).filter((name) => typed[name] === undefined)
        expect(added).toEqual(filled)
        for (const name of added)
          expect(line.figures[name]).toBe(knownFrom(answers, boxesOf(indicator)[name]?.filledFrom ?? []))
        expect({ ...typed, ...line.figures }).toMatchObject(typed)
      }
    }),
  )
})

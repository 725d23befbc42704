import { describe, expect, test } from 'vitest'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { rulesRegister } from '@/domain/catalogue/rules-register'
import { declarationRules } from '@/domain/declarations/declaration-rules'
import { commonRules } from '@/domain/returns/common-rules'
import { reopen } from '@/domain/returns/decide'
import type { Failure } from '@/domain/forms/failure'
import type { FillFailure } from '@/domain/forms/fill-page'
import { explanationOf } from '@/domain/forms/explanation-box'
import type { Finding } from '@/domain/forms/finding'
import { submit } from '@/domain/returns/submit'
import { declarationExamples } from '../../../fixtures/declaration-examples'
import { type Attempt, returnExamples } from '../../../fixtures/return-examples'
import { ruleExamples } from '../../../fixtures/rule-examples'
import { aStamp } from '../../../factories/actors'
import { asking } from '../../../factories/asking'
import { aDecision } from '../../../factories/decisions'
import { aDraftReturn, aSubmitContext, aProfile, aValueLine } from '../../../factories/draft-return'
import { fillSection } from '../../../factories/filling'

const register = rulesRegister(framework, commonRules, declarationRules)

function findingsOfFailure(failure: Failure | FillFailure): readonly Finding[] {
  return failure.kind === 'invalid' || failure.kind === 'not-open' ? failure.findings : []
}

/** What stops an attempt; nothing when it is submitted. */
function stopping({ answers = {}, typed = {}, version = 0, ...attempt }: Attempt) {
  const entered = { '106': aStamp() }
  const draft = aDraftReturn({ answers, version, entered })
  if (attempt.reason !== undefined) return stoppingReopening(attempt.reason)
  const filled = fillSection(draft, 'programme', typed)
  if (!filled.ok) return findingsOfFailure(filled.failure)
  const stamp = aStamp(attempt.at ? { at: new Date(attempt.at) } : {})
  const twoPeopleSince = attempt.twoPeople ? new Date('2026-10-01') : null
  const { declared = true, profile = aProfile(), history = [] } = attempt
  const outcome = submit(
    filled.value.draft,
    { declared },
    aSubmitContext({ profile, history, twoPeopleSince, decisions: [aDecision()] }),
    stamp,
  )
  return outcome.ok ? [] : findingsOfFailure(outcome.failure)
}

function stoppingReopening(reason: string) {
  const terms = { window: aSubmitContext().window, decisions: [], submittedBy: null, reason }
  const outcome = reopen(aDraftReturn({ state: 'submitted', version: 1 }), terms, aStamp())
  return outcome.ok ? [] : findingsOfFailure(outcome.failure)
}

/** The attempt with a sentence in one box that explains a warning. */
function explained(attempt: Attempt, box: string): Attempt {
  const [code = '', explanation] = [box.split('.')[0], 'This was counted twice and is right.']
  const line = aDraftReturn(attempt.answers ? { answers: attempt.answers } : {}).answers[code]
  const said =
    code === framework.aboutReturn.code ? { figures: { ...line?.figures, explanation } } : { explanation }
  return { ...attempt, answers: { ...attempt.answers, [code]: { ...attempt.answers?.[code], ...said } } }
}

declare module 'vitest' {
  interface TaskMeta {
    /** A sentence that `npm test` prints below the step. */
    says?: string
  }
}

test('every rule of the register has an example that breaks it and one that passes, and none is left over', ({
  task,
}) => {
  const shown = [
    ...Object.keys(ruleExamples),
    ...Object.keys(returnExamples),
    ...Object.keys(declarationExamples),
  ]
  expect(shown.toSorted()).toEqual(register.map(({ code }) => code).toSorted())
  task.meta.says = `Rules: ${register.length} codes, each with an example that breaks it and one that passes`
})

const severityOf = (code: string) => register.find((rule) => rule.code === code)?.severity
const examplesOf = (severity: 'error' | 'warning') =>
  Object.entries(returnExamples).filter(([code]) => severityOf(code) === severity)
const BOX = /^(\d{3}\.[a-z][a-zA-Z0-9]*|about\.[a-zA-Z]+|return|declared|reason)$/

describe.each(examplesOf('error'))('%s', (code, { breaks, passes }) => {
  test('is found where it is broken, alone, and as an error', () => {
    const findings = stopping(breaks)
    expect(findings.map((finding) => `${finding.code} ${finding.severity}`)).toEqual([`${code} error`])
    const [{ at, message } = { at: '', message: '' }] = findings
    expect(at).toMatch(BOX)
    expect(message).not.toMatch(/undefined|null|NaN/)
  })

  test('is silent on its other side', () => {
    expect(stopping(passes)).toEqual([])
  })
})

describe.each(examplesOf('warning'))('%s', (code, { breaks, passes }) => {
  test('is asked about where it is broken, alone, with the numbers', () => {
    const findings = asking(breaks)
    expect(findings.map((finding) => `${finding.code} ${finding.severity}`)).toEqual([`${code} warning`])
    const [{ at, message } = { at: '', message: '' }] = findings
    expect(at).toMatch(BOX)
    expect(message).toMatch(/\d/)
    expect(message).not.toMatch(/undefined|null|NaN/)
  })

  test('stops submission until its line says why', () => {
    const box = asking(breaks).map(explanationOf)[0] ?? ''
    expect(stopping(breaks).map(({ code, at }) => `${code} ${at}`)).toEqual([`C22 ${box}`])
    expect(stopping(explained(breaks, box))).toEqual([])
  })

  test('is silent on its other side', () => {
    expect(asking(passes)).toEqual([])
    expect(stopping(passes)).toEqual([])
  })
})

test.each(['103', '104'])('total days of %s have a limit of their own', (code) => {
  const patients = 400_000
  const others = {
    [code === '103' ? '104' : '103']: { state: 'nil', figures: {} },
    '109': aValueLine({ denominator: patients, numerator: 300_000, instruments: 'eq-5d-5l' }),
  } as const
  const waited = (totalDays: number) =>
    stopping({ answers: { ...others, [code]: { figures: { patients, totalDays } } } })
  expect(waited(100_000_001).map(({ code, at }) => `${code} ${at}`)).toEqual([`C06 ${code}.totalDays`])
  expect(waited(100_000_000)).toEqual([])
})

test('a later version is not held to the close, but to that of the year', () => {
  expect(stopping({ version: 1, at: '2028-03-31T22:59:59.999Z' })).toEqual([])
  expect(stopping({ version: 1, at: '2028-03-31T23:00:00.000Z' })).toMatchObject([
    { code: 'C12', at: 'return', message: expect.stringContaining('The year closed') as string },
  ])
})

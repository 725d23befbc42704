import { describe, expect, test } from 'vitest'
import { framework } from '@/domain/catalogue'
import { rulesRegister } from '@/domain/catalogue/rules-register'
import { commonRules } from '@/domain/returns/common-rules'
import type { Failure } from '@/domain/returns/failure'
import { fillSection } from '@/domain/returns/fill-section'
import type { Finding } from '@/domain/returns/finding'
import { submit } from '@/domain/returns/submit'
import { type Attempt, returnExamples } from '../../../fixtures/return-examples'
import { ruleExamples } from '../../../fixtures/rule-examples'
import { aStamp } from '../../../factories/actors'
import { aDraftReturn, aSubmitContext, aProfile } from '../../../factories/draft-return'

const register = rulesRegister(framework, commonRules)

function findingsOfFailure(failure: Failure): readonly Finding[] {
  return failure.kind === 'invalid' || failure.kind === 'not-open' ? failure.findings : []
}

/** What stops an attempt; nothing when it is submitted. */
function stopping({ answers = {}, typed = {}, profile = aProfile(), version = 0, ...attempt }: Attempt) {
  const draft = aDraftReturn({ answers, version })
  const filled = fillSection({ framework }, draft, 'programme', typed)
  if (!filled.ok) return findingsOfFailure(filled.failure)
  const stamp = aStamp(attempt.at ? { at: new Date(attempt.at) } : {})
  const { declared = true } = attempt
  const current = { ...draft, answers: filled.value.answers }
  const outcome = submit(current, { declared }, aSubmitContext({ profile }), stamp)
  return outcome.ok ? [] : findingsOfFailure(outcome.failure)
}

test('every rule of the register has an example that breaks it and one that passes, and none is left over', () => {
  const shown = [...Object.keys(ruleExamples), ...Object.keys(returnExamples)]
  expect(shown.toSorted()).toEqual(register.map(({ code }) => code).toSorted())
})

describe.each(Object.entries(returnExamples))('%s', (code, { breaks, passes }) => {
  test('is found where it is broken, alone, and as an error', () => {
    const findings = stopping(breaks)
    expect(findings.map((finding) => `${finding.code} ${finding.severity}`)).toEqual([`${code} error`])
    const [{ at, message } = { at: '', message: '' }] = findings
    expect(at).toMatch(/^(\d{3}\.[a-z][a-zA-Z0-9]*|about\.[a-zA-Z]+|return|declared)$/)
    expect(message).not.toMatch(/undefined|null|NaN/)
  })

  test('is silent on its other side', () => {
    expect(stopping(passes)).toEqual([])
  })
})

test.each(['103', '104'])('total days of %s have a limit of their own', (code) => {
  const beyond = { patients: 1_000_000, totalDays: 100_000_001 }
  const findings = stopping({ answers: { [code]: { figures: beyond } } })
  expect(findings.map(({ code, at }) => `${code} ${at}`)).toEqual([`C06 ${code}.totalDays`])
  expect(stopping({ answers: { [code]: { figures: { ...beyond, totalDays: 100_000_000 } } } })).toEqual([])
})

test('a later version is not held to the close, but to that of the year', () => {
  expect(stopping({ version: 1, at: '2028-03-31T22:59:59.999Z' })).toEqual([])
  expect(stopping({ version: 1, at: '2028-03-31T23:00:00.000Z' })).toMatchObject([
    { code: 'C12', at: 'return', message: expect.stringContaining('The year closed') as string },
  ])
})

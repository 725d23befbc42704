import { describe, expect, test } from 'vitest'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { rulesRegister } from '@/domain/catalogue/rules-register'
import { boxesOfPart, partsOf } from '@/domain/declarations/declaration-boxes'
import { declarationRules } from '@/domain/declarations/declaration-rules'
import { fieldId } from '@/domain/catalogue/field-id'
import { explanationOf } from '@/domain/forms/explanation-box'
import { YEAR } from '../../../factories/declaration'
import { askingBeforeSignature, saying, stoppingSignature } from '../../../factories/signing'
import { type DeclarationAttempt, declarationExamples } from '../../../fixtures/declaration-examples'

const register = rulesRegister(framework, {}, declarationRules).filter(({ of }) => of === 'declaration')
const severityOf = (code: string) => register.find((rule) => rule.code === code)?.severity
const examplesOf = (severity: 'error' | 'warning') =>
  Object.entries(declarationExamples).filter(([code]) => severityOf(code) === severity)

const BEYOND_THE_PARTS = ['declaration', 'signedName', 'signedRole', 'agreed', 'reason', 'comment']
const boxes = partsOf(framework, YEAR).flatMap((part) =>
  Object.keys(boxesOfPart(framework, YEAR, part)).map((box): string => fieldId(part, box)),
)

/** The attempt with a sentence in one box that explains a warning. */
function explained(attempt: DeclarationAttempt, box: string): DeclarationAttempt {
  const [part = ''] = box.split('.')
  const said = { ...attempt.parts?.[part], explanation: 'This was looked at and is right.' }
  return { ...attempt, parts: { ...attempt.parts, [part]: said } }
}

test('an example exists for every rule of the declaration, and none is left over', () => {
  expect(Object.keys(declarationExamples).toSorted()).toEqual(register.map(({ code }) => code).toSorted())
})

describe.each(examplesOf('error'))('%s', (code, { breaks, passes }) => {
  test('is found where it is broken, alone, and as an error', () => {
    const findings = stoppingSignature(breaks)
    expect(findings.map((finding) => `${finding.code} ${finding.severity}`)).toEqual([`${code} error`])
    const [{ at, message } = { at: '', message: '' }] = findings
    expect([...boxes, ...BEYOND_THE_PARTS]).toContain(at)
    expect(message).toMatch(/^[A-Z0-9“].*[^.]$/)
    expect(message).not.toMatch(/undefined|null|NaN/)
  })

  test('is silent on its other side', () => {
    expect(stoppingSignature(passes)).toEqual([])
  })
})

describe.each(examplesOf('warning'))('%s', (code, { breaks, passes }) => {
  test('is asked about where it is broken, alone, with the numbers', () => {
    const findings = askingBeforeSignature(breaks)
    expect(findings.map((finding) => `${finding.code} ${finding.severity}`)).toEqual([`${code} warning`])
    const [{ at, message } = { at: '', message: '' }] = findings
    expect(boxes).toContain(at)
    expect(message).toMatch(/\d/)
    expect(message).not.toMatch(/undefined|null|NaN/)
  })

  test('stops the signature until its part says why', () => {
    const box = askingBeforeSignature(breaks).map(explanationOf)[0] ?? ''
    expect(stoppingSignature(breaks).map((finding) => `${finding.code} ${finding.at}`)).toEqual([
      `S16 ${box}`,
    ])
    expect(stoppingSignature(explained(breaks, box))).toEqual([])
  })

  test('is silent on its other side', () => {
    expect(saying(passes)).toEqual([])
    expect(stoppingSignature(passes)).toEqual([])
  })
})

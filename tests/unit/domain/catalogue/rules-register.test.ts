import { expect, test } from 'vitest'
import { frameworks } from '@/domain/catalogue'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { isQuarterly } from '@/domain/catalogue/indicator'
import { rulesRegister } from '@/domain/catalogue/rules-register'
import { kinds } from '@/domain/kinds'
import { declarationRules } from '@/domain/declarations/declaration-rules'
import { commonRules } from '@/domain/returns/common-rules'

const register = rulesRegister(framework, commonRules, declarationRules)

test('the register lists every rule once', () => {
  const codes = register.map(({ code }) => code)
  expect(new Set(codes).size).toBe(codes.length)
  const lines = framework.indicators.filter(isQuarterly)
  const expected = [
    ...Object.keys(commonRules),
    ...Object.values(kinds).flatMap(({ rules }) => rules.map(({ code }) => code)),
    ...lines.flatMap(({ rules }) => rules.map(({ code }) => code)),
    ...framework.overrides.map(({ code }) => code),
    ...framework.crossRules.map(({ code }) => code),
    ...Object.keys(declarationRules),
    ...framework.declaredCrossRules.map(({ code }) => code),
  ]
  expect(codes.toSorted()).toEqual([...new Set(expected)].toSorted())
})

test('the register runs from common rules to lines to rules across lines', () => {
  const codes = register.map(({ code }) => code)
  expect(codes[0]).toBe('C01')
  expect(codes.indexOf('C14')).toBeLessThan(codes.indexOf('101-E1'))
  expect(codes.indexOf('205-W1')).toBeLessThan(codes.indexOf('S01'))
  expect(codes.indexOf('S34')).toBeLessThan(codes.indexOf('X01'))
  expect(codes.at(-1)).toBe('X17')
})

test('a rule says whether it is asked of a return or of a declaration', () => {
  const ofDeclaration = register.filter(({ of }) => of === 'declaration').map(({ code }) => code)
  expect(ofDeclaration.filter((code) => !code.startsWith('S'))).toEqual([
    'X10',
    'X11',
    'X12',
    'X13',
    'X14',
    'X15',
  ])
  expect(register.filter(({ code, of }) => code.startsWith('S') && of === 'return')).toEqual([])
})

test('a declared indicator has the rules that are asked of it, and a line those that it is compared by', () => {
  const rulesOf = (code: string) =>
    register.filter(({ indicators }) => indicators.includes(code)).map((rule) => rule.code)
  const everywhere = [
    'S01',
    'S02',
    'S03',
    'S04',
    'S05',
    'S06',
    'S07',
    'S10',
    'S32',
    'S33',
    'S34',
    'S36',
    'S37',
  ]
  const others: Readonly<Record<string, readonly string[]>> = {
    ...{ '201': ['X13'], '202': ['X12'], '203': ['X10', 'X11'], '001': ['X15'], '002': ['X15'], '003': [] },
    ...{ '004': [], '005': [], '006': ['X14'], '007': ['S11', 'S12'] },
  }
  for (const { code } of framework.indicators.filter((indicator) => !isQuarterly(indicator)))
    expect(rulesOf(code).toSorted(), code).toEqual([...everywhere, ...(others[code] ?? [])].toSorted())
  expect(rulesOf('204')).toEqual(expect.arrayContaining(['X10', 'X11', 'X12']))
})

test('a rule asked of many lines is found on the sheet of each of them, and on no other', () => {
  const linesOf = (code: string) => register.find((rule) => rule.code === code)?.indicators
  const all = framework.indicators.filter(isQuarterly).map(({ code }) => code)
  expect(linesOf('C17')).toEqual(all.filter((code) => !['103', '104'].includes(code)))
  expect(linesOf('C18')).toEqual(all)
  expect(linesOf('C19')).toEqual(['105', '106', '108', '109', '110', '204', '205'])
})

test('every rule says what to do', () => {
  for (const { remedy } of register) expect(remedy).toMatch(/^[A-Z].*\.$/)
  expect(register.find(({ code }) => code === '101-W1')?.remedy).toContain('say why')
  expect(register.find(({ code }) => code === '106-W2')?.remedy).toContain('gatekeeper')
})

test('a rule that several lines share names them all', () => {
  expect(register.find(({ code }) => code === 'C09')?.indicators).toEqual(['103', '104'])
  expect(register.find(({ code }) => code === 'X01')?.indicators).toEqual(['107', '101'])
  expect(register.find(({ code }) => code === 'X06')?.indicators).toEqual(['109', '103', '104'])
})

test('every rule says when it is silent, as the end of a sentence', () => {
  for (const { code, silentWhen } of register)
    expect([code, silentWhen]).toEqual([code, expect.stringMatching(/^[a-z0-9].*[^.]$|^C\d\d .*[^.]$/)])
  const silenceOf = (code: string) => register.find((rule) => rule.code === code)?.silentWhen
  expect(silenceOf('X08')).toBe(
    'one of 102.denominator, 104.patients is blank, or its line not available, in any of the last four quarters',
  )
  expect(silenceOf('204-W1')).toContain('the line is not available')
  expect(silenceOf('C21')).toContain('fewer than three lines')
})

test('every warning says why it asks, and an error asks nothing', () => {
  for (const { code, severity, why } of register)
    expect([code, why !== null && why.length > 20]).toEqual([code, severity === 'warning'])
})

test.each(frameworks)('every warning of $code says why it asks, and no error does', (of) => {
  const rules = rulesRegister(of, commonRules, declarationRules)
  for (const { code, severity, why } of rules)
    expect([code, (why ?? '').length >= 40]).toEqual([code, severity === 'warning'])
})

test('a warning that does not say why it asks is no definition', () => {
  const silent = { S99: { severity: 'warning', checks: 'Something holds', remedy: 'Correct it.' } } as const
  expect(() => rulesRegister(framework, {}, silent)).toThrow('The warning S99 does not say why it asks')
})

import { expect, test } from 'vitest'
import { framework } from '@/domain/catalogue'
import { isQuarterly } from '@/domain/catalogue/indicator'
import { rulesRegister } from '@/domain/catalogue/rules-register'
import { kinds } from '@/domain/kinds'
import { commonRules } from '@/domain/returns/common-rules'

const register = rulesRegister(framework, commonRules)

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
  ]
  expect(codes.toSorted()).toEqual([...new Set(expected)].toSorted())
})

test('the register runs from common rules to lines to rules across lines', () => {
  const codes = register.map(({ code }) => code)
  expect(codes[0]).toBe('C01')
  expect(codes.indexOf('C14')).toBeLessThan(codes.indexOf('101-E1'))
  expect(codes.at(-1)).toBe('X17')
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

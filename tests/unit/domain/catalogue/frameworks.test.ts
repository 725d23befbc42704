import { expect, test } from 'vitest'
import { findFramework, frameworkOf, frameworks } from '@/domain/catalogue'
import { isQuarterly } from '@/domain/catalogue/indicator'
import { parseDeclarationId } from '@/domain/declarations/parse-declaration-id'
import { parseReturnId } from '@/domain/returns/parse-return-id'

test('the tests have one framework more than the product, and one that is over', () => {
  expect(frameworks.map(({ code }) => code)).toEqual(['hsps-1767', 'tiny-100'])
  expect(frameworkOf('gone-200').ended).toBe(true)
})

test.each(['gone-200', 'none-1', '', 'HSPS-1767', '__proto__', 'constructor', 'tiny-100 '])(
  'from outside there is no framework %j, and nothing of it',
  (code) => {
    expect(findFramework(code)).toBeNull()
    expect(parseReturnId(`${code}-ZZ1-2026-27-Q2`)).toBeNull()
    expect(parseDeclarationId(`${code}-ZZ1-2026-27`)).toBeNull()
  },
)

test('what a row says of a framework that is over is still read, of one that never was it is a fault', () => {
  expect(frameworkOf('gone-200').name).toBe('What is over')
  expect(() => frameworkOf('none-1')).toThrow('none-1')
})

test.each(frameworks)('every page, group and kind of evidence that $code names is its own', (framework) => {
  const sections = framework.sections.map(({ code }) => code)
  for (const indicator of framework.indicators) {
    expect(Object.keys(framework.groups)).toContain(indicator.group)
    if (isQuarterly(indicator)) expect(sections).toContain(indicator.section)
    else
      for (const type of indicator.evidenceRequired.flat())
        expect(Object.keys(framework.evidenceTypes)).toContain(type)
  }
})

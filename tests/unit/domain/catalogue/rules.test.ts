import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { boxesOf } from '@/domain/catalogue/boxes-of'
import { isQuarterly } from '@/domain/catalogue/indicator'
import { kinds } from '@/domain/kinds'
import { nothingAround } from '@/domain/kinds/line-context'
import { returnExamples } from '../../../fixtures/return-examples'
import { ruleExamples } from '../../../fixtures/rule-examples'

const lines = framework.indicators.filter(isQuarterly)
const asked = lines.flatMap((line) =>
  [...kinds[line.kind].rules, ...line.rules].map((rule) => ({ line, rule, code: rule.code, of: line.code })),
)

/** The others need earlier quarters or the service profile, and are shown in whole returns. */
const shownHere = asked.filter(({ code }) => ruleExamples[code])

/** Its message asks for a number, so it has none to name. */
const blankIsTheFault = ['C09']

/** Any figures at all, in the boxes that exist and in one that does not. */
const names = [...new Set(lines.flatMap((line) => Object.keys(boxesOf(line)))), 'unknown']
const anyFigure = fc.oneof(
  fc.double(),
  fc.integer(),
  fc.string(),
  fc.constantFrom('eq-5d-5l', 0, 1, 126, 127),
)
const anyFigures = fc.dictionary(fc.constantFrom(...names), anyFigure)

describe('the rules about the boxes of one line', () => {
  test('have codes that are well formed and used once', () => {
    const own = lines.flatMap((line) => line.rules.map(({ code }) => ({ code, line: line.code })))
    for (const { code, line } of own) expect(code).toMatch(new RegExp(`^${line}-[EW][1-9][0-9]*$`))
    expect(new Set(own.map(({ code }) => code)).size).toBe(own.length)
    for (const { code, of } of asked) expect(code).toMatch(code.startsWith('C') ? /^C\d\d$/ : `${of}-`)
  })

  test('have a severity that their code repeats', () => {
    for (const { code, rule } of asked) expect(rule.severity).toBe(code.includes('-W') ? 'warning' : 'error')
  })

  test('all have an example, here or in a whole return, and no example is without a rule', () => {
    const codes = new Set(asked.map(({ code }) => code))
    const inReturns = Object.keys(returnExamples).filter((code) => codes.has(code))
    expect([...Object.keys(ruleExamples), ...inReturns].toSorted()).toEqual([...codes].toSorted())
  })

  test.each(shownHere)('$code of $of is broken by its example and kept by the other', ({ rule, line }) => {
    const example = ruleExamples[rule.code]
    if (!example) throw new Error(`${rule.code} has no example`)
    const { breaks, passes, around = nothingAround } = example
    expect(rule.isBroken(breaks, around)).toBe(true)
    expect(rule.isBroken(passes, around)).toBe(false)
    expect(Object.keys(boxesOf(line))).toContain(rule.field)
    expect(Object.keys(boxesOf(line))).toContain(rule.fieldFor?.(breaks) ?? rule.field)
    const message = rule.message(breaks, around)
    if (!blankIsTheFault.includes(rule.code)) expect(message).toMatch(/\d/)
    expect(message).not.toMatch(/undefined|NaN|null/)
  })

  test.each(asked)('$code of $of is silent while nothing has been typed', ({ rule }) => {
    expect(rule.isBroken({}, nothingAround)).toBe(false)
  })

  test('never throw, whatever was typed, and are silent about boxes left blank', () => {
    fc.assert(
      fc.property(anyFigures, (figures) => {
        for (const { rule, code } of asked) {
          const broken = rule.isBroken(figures, nothingAround)
          const message = rule.message(figures, nothingAround)
          expect(typeof broken).toBe('boolean')
          if (broken && !code.startsWith('C')) expect(message).not.toContain('undefined')
        }
      }),
    )
  })
})

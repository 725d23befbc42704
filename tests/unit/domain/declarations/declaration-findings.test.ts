import { describe, expect, test } from 'vitest'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { partsOf } from '@/domain/declarations/declaration-boxes'
import { YEAR, lastYearsContent, notMet, theYearsQuarters } from '../../../factories/declaration'
import { saying } from '../../../factories/signing'

const said = (...attempt: Parameters<typeof saying>) =>
  saying(...attempt).map(({ code, at }) => `${code} ${at}`)

describe('a declaration that keeps every rule', () => {
  test('has nothing said about it, alone or after the same one last year', () => {
    expect(saying({})).toEqual([])
    expect(saying({ context: { lastYear: lastYearsContent() } })).toEqual([])
    expect(saying({ context: { quarters: [] } })).toEqual([])
  })

  test('may have nothing Met in it', () => {
    const indicators = partsOf(framework, YEAR).slice(1)
    const nothing = Object.assign({}, ...indicators.map((code) => notMet(code))) as ReturnType<typeof notMet>
    const quarters = theYearsQuarters({ '204': nil, '205': nil })
    expect(saying({ parts: nothing, context: { quarters } })).toEqual([])
  })
})

const nil = { state: 'nil', figures: {} } as const

describe('all rules run at once', () => {
  test('an untouched declaration says of each indicator that it has no status', () => {
    const untouched = Object.fromEntries(partsOf(framework, YEAR).map((part) => [part, null]))
    expect(said({ parts: untouched })).toEqual(
      partsOf(framework, YEAR)
        .slice(1)
        .map((code) => `S01 ${code}.status`),
    )
  })

  test('the findings stand in the order of the parts and of their boxes', () => {
    const parts = {
      '007': { meeting2: '2026-09-30' },
      '203': { status: 'not-met', cites5: 'Page 1' },
      documents: { title3: null, dated1: '2024-01-31' },
    }
    expect(said({ parts })).toEqual([
      'S30 documents.dated1',
      'S08 documents.title3',
      'S16 documents.explanation',
      'S10 203.cites5',
      'X10 203.status',
      'S04 203.action',
      'S05 203.owner',
      'S06 203.due',
      'S16 203.explanation',
      'S11 007.meeting2',
      'S12 007.meeting5',
    ])
  })

  test('one explanation answers every warning of its part, and of no other', () => {
    const lastYear = lastYearsContent(notMet('203'))
    const parts = notMet('203', { action: 'Write what 203 asks for', explanation: null })
    const asked = { parts, context: { lastYear } }
    expect(said(asked)).toEqual(['X10 203.status', 'S32 203.action', 'S16 203.explanation'])
    const explained = { '203': { ...parts['203'], explanation: 'The forms were sent by another team.' } }
    expect(said({ ...asked, parts: explained })).toEqual(['X10 203.status', 'S32 203.action'])
    const elsewhere = { ...parts, '202': { explanation: 'The forms were sent by another team.' } }
    expect(said({ ...asked, parts: elsewhere })).toContain('S16 203.explanation')
  })

  test.each([
    ['', /^Say why this is right although a warning asks about it$/],
    ['Short', /^Say a little more: at least 20 characters, so that others understand why this is right$/],
    ['a'.repeat(20), /^Say in words why this is right$/],
  ])('an explanation of %j is asked for better words', (explanation, message) => {
    const parts = { documents: { covers2: '2024-25', explanation: explanation || null } }
    expect(saying({ parts }).find(({ code }) => code === 'S16')?.message).toMatch(message)
  })
})

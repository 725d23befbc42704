import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Figures } from '@/domain/kinds/field'
import { poolLine } from '@/domain/pooling/pool-line'
import { poolProviders } from '@/domain/pooling/pool-providers'
import { barriers } from '@/domain/pooling/pooling-notes'
import { sayPooled } from '@/domain/pooling/say-pooled'
import { PERIODS, indicatorOf, linesOf, pool, share } from '../../../factories/pooled-quarters'

const EQ = { instrument: 'eq-5d-5l', valueSet: 'uk-5l-2026' }
const BPI = { instrument: 'brief-pain-inventory' }
const improved = (numerator: number, measure: Figures) => share(numerator, 30, { paired: 30, ...measure })

describe('a pool never crosses', () => {
  test('instruments: 9 of 30 by one and 24 of 30 by another', () => {
    const pooled = pool('110', improved(9, EQ), improved(24, BPI))
    expect(pooled).toMatchObject({ state: 'value', figures: {}, companions: [] })
    expect(pooled.estimate).toBeUndefined()
    expect(sayPooled(pooled).headline).toBe('Not added up')
    expect(pooled.notes).toEqual([
      'Not added up: the quarters used different measures, whose scores are never compared (EQ-5D-5L; Brief Pain Inventory).',
    ])
  })

  test('what is not named: two other value sets, or two other measures, may be different ones', () => {
    const other = { valueSet: 'other' }
    expect(pool('108', share(9, 30, other), share(24, 30, other)).figures).toEqual({})
    expect(
      pool('110', improved(9, { instrument: 'other' }), improved(24, { instrument: 'other' })).notes,
    ).toEqual([
      'Not added up: the quarters used measures that are not named (Another measure), which may differ and so are never compared.',
    ])
  })

  test('but one quarter alone is what it is, by whatever it was measured', () => {
    expect(pool('108', share(9, 30, { valueSet: 'other' }), ['nil']).estimate?.value).toBe(0.3)
  })

  test('and a measure in use beside others is no score: 109 is added up', () => {
    const both = share(9, 30, { instruments: 'eq-5d-5l;brief-pain-inventory' })
    expect(pool('109', both, share(9, 30, { instruments: 'eq-5d-5l' })).estimate?.value).toBe(0.3)
  })
})

describe('the version of a pool is that of the quarters with figures', () => {
  const nil = linesOf('106', [null, ['nil']], 2)

  test('whatever a nil after them follows', () => {
    const pooled = poolLine(indicatorOf('106'), PERIODS, [...linesOf('106', [share(1, 2)]), ...nil])
    expect(pooled).toMatchObject({ definitionVersion: 1, state: 'value', quarters: 2 })
    expect(pooled.estimate?.value).toBe(0.5)
  })

  test('else that of what was reported last, else the one in force', () => {
    expect(poolLine(indicatorOf('106'), PERIODS, nil).definitionVersion).toBe(2)
    expect(poolLine({ ...indicatorOf('106'), version: 3 }, PERIODS, []).definitionVersion).toBe(3)
  })

  test('of providers too', () => {
    const of = (providerCode: string, version: number) =>
      linesOf('106', [share(1, 2)], version).map((line) => ({ ...line, providerCode }))
    expect(poolProviders(indicatorOf('106'), [...of('ZZ1', 2), ...of('ZZ2', 2)]).definitionVersion).toBe(2)
    const mixed = poolProviders(indicatorOf('106'), [...of('ZZ1', 2), ...of('ZZ2', 10)])
    expect(mixed).toMatchObject({ definitionVersion: 10, figures: {} })
    expect(mixed.notes).toEqual(['Not added up: the providers follow versions 2 and 10 of the definition.'])
  })
})

const measures = fc.record({
  instrument: fc.constantFrom('eq-5d-5l', 'brief-pain-inventory', 'promis-29', 'sf-36', 'other'),
  valueSet: fc.constantFrom('uk-5l-2026', 'england-5l-2018', 'other', ''),
})

test('of any quarters, those are added up that agree in all they were measured by, and name it, and no others', () => {
  const quarter = fc.record({ measure: measures, version: fc.constantFrom(1, 1, 1, 2) })
  fc.assert(
    fc.property(fc.array(quarter, { minLength: 1, maxLength: 4 }), (quarters) => {
      const lines = quarters.flatMap(({ measure: { instrument, valueSet }, version }, index) => {
        const figures = { instrument, ...(valueSet && { valueSet }) }
        return linesOf('110', [...Array.from({ length: index }, () => null), improved(9, figures)], version)
      })
      const said = new Set(quarters.map((each) => JSON.stringify(each)))
      const isNamed = quarters.every(({ measure }) => !Object.values(measure).includes('other'))
      const mayAdd = quarters.length === 1 || (said.size === 1 && isNamed)
      expect(barriers(indicatorOf('110'), lines).length === 0).toBe(mayAdd)
      expect(Object.keys(poolLine(indicatorOf('110'), PERIODS, lines).figures).length > 0).toBe(mayAdd)
    }),
  )
})

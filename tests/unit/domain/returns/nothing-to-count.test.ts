import { describe, expect, test } from 'vitest'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { quarterlyIndicators } from '@/domain/catalogue/find'
import { sayPooled } from '@/domain/pooling/say-pooled'
import { sayLineState } from '@/domain/returns/quarterly-return'
import { statableStates } from '@/domain/returns/section-boxes'
import { toPoint } from '@/domain/charts/to-point'
import { PERIOD } from '../../../factories/period'
import { indicatorOf, pool } from '../../../factories/pooled-quarters'

const SURVEYS = ['204', '205']

describe.each(quarterlyIndicators(PERIOD, framework))('nothing to count on $code', (indicator) => {
  const words = SURVEYS.includes(indicator.code) ? 'No survey was returned' : 'No eligible patients'

  test('is said in the words of the line, on its page for the quarter', () => {
    const nil = statableStates(indicator).find(({ value }) => value === 'nil')
    expect(nil?.text).toBe(`${words} this quarter`)
    expect(sayLineState('nil', indicator)).toBe(words)
  })

  test('is said of a year without naming a quarter', () => {
    const said = sayPooled(pool(indicator.code, ['nil'], ['nil'], ['nil'], ['nil']))
    expect(said).toMatchObject({ headline: 'Nil', sentence: `${words}.` })
    const point = toPoint(indicator, { state: 'nil', figures: {}, estimate: undefined }, 'share')
    expect(point.said.sentence).toBe(`${words}.`)
  })
})

test('every other state has the same words on every line', () => {
  for (const state of ['value', 'not-available', 'not-offered'] as const)
    expect(sayLineState(state, indicatorOf('204'))).toBe(sayLineState(state, indicatorOf('101')))
})

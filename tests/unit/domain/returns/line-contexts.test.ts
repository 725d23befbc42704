import { describe, expect, test } from 'vitest'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import type { Figures } from '@/domain/kinds/field'
import { lineContext } from '@/domain/returns/line-contexts'
import { resolveLines } from '@/domain/returns/resolve-lines'
import { aDraftReturn, aProfile } from '../../../factories/draft-return'
import { anEarlierLine } from '../../../factories/history'

const EQ = { instrument: 'eq-5d-5l', valueSet: 'uk-5l-2026' }
const improved = (numerator: number, measure: Figures) => ({
  ...{ denominator: 60, paired: 45, numerator },
  ...measure,
})
const before = (back: number, measure: Figures) => anEarlierLine('110', improved(20, measure), { back })

/** What the rules of 110 may look at around it. */
function around(now: Figures | null, history: readonly ReturnType<typeof before>[]) {
  const answer = now ? { state: 'value' as const, figures: now } : { state: 'nil' as const, figures: {} }
  const draft = aDraftReturn({ answers: { '110': answer } })
  const profile = aProfile()
  const lines = resolveLines({ framework, profile }, draft, draft.answers)
  const own = lines.find(({ indicator }) => indicator.code === '110')
  if (!own) throw new Error('110 is a line')
  return lineContext({ framework, profile, history }, draft, lines, own)
}

describe('last quarter', () => {
  test('is the latest that was measured as this one is', () => {
    const history = [before(1, { instrument: 'sf-36' }), before(2, EQ), before(3, EQ)]
    expect(around(improved(20, EQ), history).before?.figures).toMatchObject(EQ)
    expect(around(improved(20, { instrument: 'promis-29' }), history).before).toBeNull()
  })

  test('of a quarter with nothing to count is the latest with figures, by whatever these were measured', () => {
    expect(around(null, [before(1, EQ)]).before?.figures).toMatchObject(EQ)
  })
})

describe('four quarters', () => {
  const three = (measure: Figures) => [1, 2, 3].map((back) => before(back, measure))

  test('are known where all were measured alike', () => {
    expect(around(improved(20, EQ), three(EQ)).year).toHaveLength(4)
    const nil = [anEarlierLine('110', {}, { back: 1, state: 'nil' }), ...three(EQ).slice(1)]
    expect(around(improved(20, EQ), nil).year).toHaveLength(4)
  })

  test('are not known across instruments, nor by one that is not named', () => {
    expect(around(improved(20, EQ), three({ instrument: 'sf-36' })).year).toBeNull()
    expect(around(improved(20, { instrument: 'other' }), three({ instrument: 'other' })).year).toBeNull()
  })
})

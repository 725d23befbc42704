import { expect, test } from 'vitest'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { knownPeriod } from '@/domain/catalogue/known-period'
import type { HistoryLine, ProviderHistory } from '@/domain/judgement/histories'
import { judgeLine } from '@/domain/judgement/judge-line'
import type { Figures } from '@/domain/kinds/field'
import { poolProviders } from '@/domain/pooling/pool-providers'
import { otherServices } from '@/domain/reports/other-services'
import { PERIODS, indicatorOf } from '../../../factories/pooled-quarters'

const indicator = indicatorOf('110')
const CODES = ['ZZ1', 'ZZ2', 'ZZ3', 'ZZ4', 'ZZ5', 'ZZ6', 'ZZ7']
const UNTIL = knownPeriod('2026-27-Q1')
const figures: Figures = { numerator: 20, denominator: 45, paired: 40 }

/** Seven providers over four quarters, each measured as it is told. */
function judged(measured: (code: string, quarter: number) => { instrument?: string; version?: number }) {
  const histories = new Map(CODES.map((code) => [code, historyOf((quarter) => measured(code, quarter))]))
  const asked = { histories, quarters: PERIODS, others: null, isCompared: true }
  const lines = [...histories].flatMap(([providerCode, history]) =>
    (history.get('110') ?? []).map((line) => ({ ...line, providerCode })),
  )
  const others = { provider: 'ZZ7', quarters: PERIODS, histories, others: null }
  return {
    line: judgeLine(indicator, { ...asked, until: UNTIL }),
    // As the page of the indicator, the file and the paper add the same lines up.
    pooled: poolProviders(indicator, lines),
    told: otherServices(framework, [indicator], others).has('110'),
  }
}

function historyOf(
  measured: (quarter: number) => { readonly instrument?: string; readonly version?: number },
): ProviderHistory {
  const lines = PERIODS.map((period, index): HistoryLine => {
    const { instrument = 'sf-12', version = 1 } = measured(index)
    return {
      ...{ period, indicator: '110', definitionVersion: version, state: 'value', isVouched: false },
      figures: { ...figures, instrument },
    }
  })
  return new Map([['110', lines]])
}

test('all measured alike are added up over a year, and compared', () => {
  const { line, pooled, told } = judged(() => ({}))
  expect(line.seen).toEqual({
    figures: expect.objectContaining({ denominator: 1260 }) as Figures,
    providers: 7,
  })
  expect(line.among.together).toMatchObject({ denominator: pooled.figures['denominator'] })
  expect(line.among.why).toBeNull()
  expect(line.of.get('ZZ2')?.peers?.mark).toBe('within')
  expect(told).toBe(true)
})

test('of one that changed its instrument within the span nothing is left out silently: nothing is added up, and it says why', () => {
  const { line, pooled, told } = judged((code, quarter) => ({
    instrument: code === 'ZZ1' && quarter > 0 ? 'promis-29' : 'sf-12',
  }))
  expect(pooled.figures).toEqual({})
  expect(line.seen).toEqual({ figures: {}, providers: 7 })
  expect(line.among).toMatchObject({ together: {}, among: 'seen', others: 0, why: pooled.notes[0] })
  expect(line.among.why).toMatch(/^Not added up: the providers used different measures/)
  expect([...line.of.values()].every(({ peers }) => !peers?.method)).toBe(true)
  expect(told).toBe(false)
})

test('where a new version of the definition came within the span it is that, and not that nobody has figures', () => {
  const { line } = judged((_, quarter) => ({ version: quarter < 2 ? 1 : 2 }))
  expect(line.seen).toEqual({ figures: {}, providers: 7 })
  expect(line.among.why).toBe('Not added up: the providers follow versions 1 and 2 of the definition.')
})

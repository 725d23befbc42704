import { describe, expect, it } from 'vitest'
import { providers } from '@/demo/providers'
import { knownPeriod } from '@/domain/catalogue/known-period'
import { addQuarters } from '@/domain/periods/period'
import { rollingFour } from '@/domain/periods/rolling'
import { poolLine } from '@/domain/pooling/pool-line'
import type { SubmittedQuarter } from '../../factories/demo-quarters'
import { submittedQuarters } from '../../factories/demo-quarters'
import { indicatorOf } from '../../factories/pooled-quarters'

const OPEN = knownPeriod('2026-27-Q2')
const LATEST = addQuarters(OPEN, -1)
const submitted = new Map(providers.map((provider) => [provider.code, submittedQuarters(provider, OPEN)]))
/** ZZ20 treats so few that chance alone moves its figures. */
const OTHERS = providers.map(({ code }) => code).filter((code) => code !== 'ZZ20')

describe('a newcomer finds on the pooled figures the services that need a conversation', () => {
  it('ZZ16 on quality of life (109): its interval lies below that of every other, and below all of them together', () => {
    const { upper } = pooled('109', ['ZZ16'])
    expect(upper).toBeLessThan(pooled('109', OTHERS).lower - 0.1)
    for (const code of without('ZZ16')) expect(upper).toBeLessThan(pooled('109', [code]).lower)
  })

  it('ZZ9 on the wait of patients without cancer (103): the longest of all, and half as long again as two years before', () => {
    const now = pooled('103', ['ZZ9'])
    for (const code of without('ZZ9')) expect(now.value).toBeGreaterThan(1.15 * pooled('103', [code]).value)
    expect(now.value).toBeGreaterThan(1.5 * pooled('103', ['ZZ9'], 12).value)
    for (const code of without('ZZ9'))
      expect(pooled('103', [code]).value).toBeLessThan(1.3 * pooled('103', [code], 12).value)
  })

  it('ZZ13 by what it did not send: the only one with three of the latest four quarters', () => {
    const behind = providers.map(({ code }) => code).filter((code) => received(code) < 4)
    expect(behind).toEqual(['ZZ13'])
  })

  it('and on programmes (106) one that rose, by more than any other, to be among the best', () => {
    const rise = (code: string) => pooled('106', [code]).value - pooled('106', [code], 12).value
    for (const code of without('ZZ5')) expect(rise(code)).toBeLessThan(rise('ZZ5'))
    expect(pooled('106', ['ZZ5']).lower).toBeGreaterThan(pooled('106', OTHERS).lower)
  })
})

function without(code: string): readonly string[] {
  return OTHERS.filter((each) => each !== code)
}

function received(code: string): number {
  const periods = rollingFour(LATEST)
  return quartersOf(code).filter(({ submission }) => periods.includes(submission.period)).length
}

function quartersOf(code: string): readonly SubmittedQuarter[] {
  return submitted.get(code) ?? []
}

/** Four quarters of these providers together; the latest, or those that end so many quarters before. */
function pooled(indicator: string, codes: readonly string[], before = 0) {
  const lines = codes.flatMap((code) =>
    quartersOf(code).flatMap(({ submission: { period, lines: all } }) =>
      all.filter((line) => line.indicator === indicator).map((line) => ({ ...line, period })),
    ),
  )
  const { estimate } = poolLine(indicatorOf(indicator), rollingFour(addQuarters(LATEST, -before)), lines)
  const { value = NaN, lower = NaN, upper = NaN } = estimate ?? {}
  return { value, lower, upper }
}

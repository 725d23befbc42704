import { expect, test } from 'vitest'
import { programmeCompletion } from '@/domain/catalogue/indicators/106-programme-completion'
import { knownPeriod } from '@/domain/catalogue/known-period'
import type { HistoryLine } from '@/domain/judgement/histories'
import { judgeHistory, judgeTogether, pooledQuarters } from '@/domain/judgement/judge-history'
import { remembering } from '@/domain/judgement/remember'
import { spanPeer } from '@/domain/judgement/span-peer'

const [Q1, Q2] = [knownPeriod('2026-27-Q1'), knownPeriod('2026-27-Q2')]

function aLine(period: string, numerator: number, more: Partial<HistoryLine> = {}): HistoryLine {
  return {
    ...{
      period: knownPeriod(period),
      indicator: '106',
      definitionVersion: 1,
      state: 'value',
      isVouched: false,
    },
    figures: { numerator, denominator: 40 },
    ...more,
  }
}

const own = [aLine('2026-27-Q1', 20), aLine('2026-27-Q2', 24)]

test('the same lines are judged once, and to each quarter by itself', () => {
  const judged = judgeHistory(programmeCompletion, own, Q2)
  expect(judged.points.map(({ value }) => value)).toEqual([0.5, 0.6])
  expect(judgeHistory(programmeCompletion, own, Q2)).toBe(judged)
  expect(judgeHistory(programmeCompletion, own, Q1).points).toHaveLength(1)
  expect(judgeHistory(programmeCompletion, own, Q2, [{ period: Q2 }])).not.toBe(judged)
  expect(judgeHistory(programmeCompletion, [...own], Q2)).toEqual(judged)
})

test('together is the sum of each quarter; other lines are another sum, and quarters that are unlike are left out', () => {
  const others = [aLine('2026-27-Q2', 36), aLine('2026-27-Q1', 3, { definitionVersion: 2 })]
  expect(pooledQuarters(programmeCompletion, [own, others], Q2)).toEqual([
    { period: Q2, definitionVersion: 1, figures: { numerator: 60, denominator: 80 } },
  ])
  const together = judgeTogether(programmeCompletion, [own, others], Q2)
  expect(judgeTogether(programmeCompletion, [own, others], Q2)).toBe(together)
  expect(judgeTogether(programmeCompletion, [own], Q2).points.map(({ value }) => value)).toEqual([0.5, 0.6])
})

test('over a span a provider is the sum of what it submitted, and nothing where that must not be added up', () => {
  const past = aLine('2025-26-Q4', 1, { isVouched: true })
  expect(spanPeer(programmeCompletion, 'ZZ1', [Q1, Q2], [past, ...own])).toEqual({
    key: 'ZZ1',
    definitionVersion: 1,
    figures: { numerator: 44, denominator: 80 },
  })
  expect(spanPeer(programmeCompletion, 'ZZ1', [knownPeriod('2025-26-Q4')], [past])).toBeNull()
  const unlike = [own[0] ?? past, aLine('2026-27-Q2', 24, { definitionVersion: 2 })]
  expect(spanPeer(programmeCompletion, 'ZZ1', [Q1, Q2], unlike)).toBeNull()
})

test('what was asked for longest ago is forgotten first', () => {
  const made: string[] = []
  const remember = remembering<string>(2)
  const ask = (key: string) => remember(key, () => (made.push(key), key))
  for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) expect(ask(key)).toBe(key)
  expect(made).toEqual(['a', 'b', 'c', 'b'])
})

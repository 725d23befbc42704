import { expect, test } from 'vitest'
import { knownPeriod } from '@/domain/catalogue/known-period'
import type { HistoryLine, ProviderHistory } from '@/domain/judgement/histories'
import {
  isWorthALook,
  judgeProviderLine,
  judgeProvidersLine,
  worstFirst,
} from '@/domain/judgement/judge-provider-line'
import { addQuarters } from '@/domain/periods/period'
import { aRebase } from '../../../factories/trends'
import { indicatorOf } from '../../../factories/pooled-quarters'

const LAST = knownPeriod('2026-27-Q1')
const CODE = '109'

/** A line of a quarter so many before the last; null where nothing was received. */
const line = (back: number, numerator: number | null, isVouched = false): readonly HistoryLine[] =>
  numerator === null
    ? []
    : [
        {
          ...{
            period: addQuarters(LAST, -back),
            indicator: CODE,
            definitionVersion: 1,
            state: 'value',
            isVouched,
          },
          figures: { numerator, denominator: 100 },
        },
      ]

/** What a provider gave, the earliest quarter first. */
const history = (...numerators: readonly (number | null)[]): ProviderHistory =>
  new Map([[CODE, numerators.flatMap((each, index) => line(numerators.length - 1 - index, each))]])

const six = (own: ProviderHistory) =>
  new Map<string, ProviderHistory>([
    ['ZZ1', own],
    ...['ZZ2', 'ZZ3', 'ZZ4', 'ZZ5', 'ZZ6'].map((code) => [code, history(81, 79, 80, 82, 80)] as const),
  ])

/** Of all six the return came, unless so many are said to have. */
const ALL = { count: 6, of: 6 }

const judge = (own: ProviderHistory, histories = six(own), received = ALL) =>
  judgeProviderLine(indicatorOf(CODE), {
    ...{ providerCode: 'ZZ1', period: LAST, histories, others: null, received, annotations: [] },
  })

test('beyond its peers since the first of the quarters in a row that were, by each quarter’s own funnel', () => {
  const { flag, since, peers } = judge(history(80, 79, 20, 21, 19))
  expect(peers).toMatchObject({ mark: 'beyond-99.8', side: 'worse' })
  expect(flag?.kind).toBe('among-peers')
  expect(since).toEqual({ period: addQuarters(LAST, -2), quarters: 3 })
})

test('a quarter without figures ends nothing and counts for nothing; one that was as others are ends it', () => {
  expect(judge(history(20, 21, null, 19, 20)).since).toEqual({ period: addQuarters(LAST, -4), quarters: 4 })
  expect(judge(history(20, 21, 80, 19, 20)).since?.quarters).toBe(2)
  expect(judge(history(80, 80, 80, 80, 20)).since).toEqual({ period: LAST, quarters: 1 })
})

test('of a figure that is as others are nothing is said; and below half received nobody is compared', () => {
  expect(judge(history(80, 80, 80, 80, 80))).toMatchObject({ flag: null, since: null })
  // Six of these gave something, and six or more others never did: they are asked for theirs all the same.
  const low = history(20, 20, 20, 20, 20)
  const beside = (of: number) => judge(low, six(low), { count: 6, of })
  expect(beside(12).peers).toMatchObject({ mark: 'beyond-99.8' })
  expect(beside(13)).toMatchObject({ peers: null, flag: null, since: null })
})

test('the same figures are compared once, whoever is asked about, and other ones anew', () => {
  const own = history(80, 79, 20, 21, 19)
  const asked = { period: LAST, histories: six(own), others: null, received: ALL, annotations: [] }
  const judgeAny = judgeProvidersLine(indicatorOf(CODE), asked)
  expect(judgeAny('ZZ2').among).toBe(judgeAny('ZZ1').among)
  expect(judge(own, asked.histories).among).toBe(judgeAny('ZZ1').among)
  expect(judge(own, asked.histories).since).toBe(judgeAny('ZZ1').since)
  const corrected = new Map(asked.histories).set('ZZ2', history(81, 79, 80, 82, 10))
  expect(judge(own, corrected).among.together).toEqual({ numerator: 349, denominator: 600 })
  expect(judgeAny('ZZ1').among.together).toEqual({ numerator: 419, denominator: 600 })
  expect(
    judgeProvidersLine(indicatorOf(CODE), { ...asked, histories: corrected })('ZZ2').overTime,
  ).not.toEqual(judgeAny('ZZ2').overTime)
})

test('whoever is seen alone is judged against nobody, and whoever gave nothing has no mark', () => {
  const alone = new Map([['ZZ1', history(20, 20, 20, 20, 20)]])
  expect(judge(history(20, 20, 20, 20, 20), alone).peers?.mark).toBe('not-judged')
  expect(judge(history(), new Map())).toMatchObject({ peers: null, flag: null, overTime: { chart: 'none' } })
})

test('limits begin anew where somebody says so, and only for that provider and that line', () => {
  const own = history(...Array.from({ length: 13 }, () => 40), ...Array.from({ length: 13 }, () => 80))
  const asked = { providerCode: 'ZZ1', period: LAST, histories: six(own), others: null, received: ALL }
  const begun = (rebase: ReturnType<typeof aRebase>) =>
    judgeProviderLine(indicatorOf(CODE), { ...asked, annotations: [rebase] }).overTime.segments.length
  expect(begun(aRebase(CODE, '2023-24-Q2'))).toBe(2)
  expect(begun(aRebase('106', '2023-24-Q2'))).toBe(1)
  expect(begun({ ...aRebase(CODE, '2023-24-Q2'), providerCode: 'ZZ2' })).toBe(1)
  expect(begun({ ...aRebase(CODE, '2023-24-Q2'), providerCode: null })).toBe(2)
})

test('flagged lines stand first, then what is worth a look, each in the order in which they came', () => {
  const mark = (name: 'beyond-99.8' | 'beyond-95' | 'within', side: 'worse' | 'better' | null) => ({
    ...{ mark: name, side, method: 'score/1' as const, byScore: name, chance: 0.001 },
  })
  const within = { flag: null, peers: mark('within', null), at: 1 }
  const look = { flag: null, peers: mark('beyond-95', 'worse'), at: 2 }
  const better = { flag: null, peers: mark('beyond-99.8', 'better'), at: 3 }
  const flagged = {
    flag: { kind: 'among-peers' as const, overTime: null, peers: null },
    peers: mark('beyond-99.8', 'worse'),
    at: 4,
  }
  expect(worstFirst([within, look, better, flagged]).map(({ at }) => at)).toEqual([4, 2, 1, 3])
  expect([within, look, better].map(({ peers }) => isWorthALook(peers))).toEqual([false, true, false])
})

import { expect, test } from 'vitest'
import type { Annotation } from '@/domain/annotations/annotation'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import type { HistoryLine } from '@/domain/judgement/histories'
import type { PooledOthers } from '@/domain/judgement/national-comparator'
import { toSpark } from '@/domain/judgement/to-spark'
import type { Figures } from '@/domain/kinds/field'
import { poolProviders } from '@/domain/pooling/pool-providers'
import type { Threshold } from '@/domain/thresholds/threshold'
import { sayApart } from '@/features/dashboards/say-apart'
import { toFunnel } from '@/features/dashboards/to-funnel'
import { toIndicatorView } from '@/features/dashboards/to-indicator-view'
import { toMatrix } from '@/features/dashboards/to-matrix'
import { toOverview } from '@/features/dashboards/to-overview'
import type { ChosenSpan } from '@/operations/read/read-span'
import { providersOverSpan } from '@/operations/read/providers-over-span'
import { judgeRun, percentages, quarterAt } from '../../factories/judged'
import { indicatorOf } from '../../factories/pooled-quarters'
import { inService } from '../../factories/services'

const indicator = indicatorOf('106')
const last = 13
const period = quarterAt(last)
const codes = ['ZZ1', 'ZZ2']
/** Fourteen quarters whose limits lie well between 50% and 70%. */
const usual = [60, 62, 59, 61, 60, 63, 58, 61, 60, 62, 59, 61, 60, 61]
const lines: readonly HistoryLine[] = percentages(usual).map((figures, index) => ({
  ...{ period: quarterAt(index), indicator: '106', state: 'value', definitionVersion: 1, isVouched: false },
  figures,
}))
const histories = new Map(codes.map((code) => [code, new Map([['106', lines]])] as const))
const span = { kind: 'quarter', period } as const
const chosen: ChosenSpan = {
  ...{ framework, at: new Date('2026-11-21T12:00:00Z'), as: 'latest', asAt: null, periods: [], span },
}
const made = { asAt: null, lastIncluded: null, corrections: [] }

const threshold = (over: Partial<Threshold> = {}): Threshold => ({
  ...{ id: 'n', commissionerCode: null, indicator: '106', value: 0.4, direction: 'at-least' },
  ...{
    inForceFrom: '2021-07-01',
    reason: 'Agreed.',
    authorName: 'Ann',
    recordedAt: new Date(0),
    ended: null,
  },
  ...over,
})
const note = (over: Partial<Annotation> = {}): Annotation => ({
  ...{
    id: '1',
    providerCode: null,
    indicator: '106',
    period: quarterAt(4),
    kind: 'note',
    reason: 'It moved.',
  },
  ...{ madeFor: 'national', authorName: 'Ann', recordedAt: new Date(0), ended: null },
  ...over,
})

function overviewWith(thresholds: readonly Threshold[]) {
  const returns = codes.map((providerCode) => ({
    ...{ providerCode, providerName: `Service ${providerCode}`, leads: [] },
    returns: [{ period, state: null, submitted: null }],
  }))
  const own = codes.flatMap((providerCode) => lines.slice(-1).map((line) => ({ ...line, providerCode })))
  const records = inService(...codes)
  const providers = providersOverSpan(chosen, { returns, records, lines: own, declarations: [] })
  const read = {
    ...chosen,
    providers,
    made,
    histories,
    others: null,
    received: { count: 2, of: 2 },
    queries: [],
    cases: [],
    annotations: [],
  }
  return toOverview(
    { ...read, overdueLater: [], thresholds },
    { sort: 'provider', show: '', commissioner: '', answers: '', view: '', page: '' },
  )
}

test.each([
  ['will be met', 0.4, 'pass'],
  ['will not', 0.9, 'fail'],
  ['may or may not', 0.6, 'either'],
] as const)('the overview shows of a level that it %s', (_, value, assurance) => {
  const overview = overviewWith([threshold({ value })])
  const place = overview?.indicators.findIndex(({ code }) => code === '106') ?? -1
  expect(overview?.rows.map(({ cells }) => cells[place]?.assurance)).toEqual([assurance, assurance])
  const row = overview && toMatrix(overview).rows[0]
  expect(row?.cells[place]?.[5]).toBe(assurance)
  // Of no other line, and of none that another commissioner asks for.
  expect(row?.cells.filter((cell) => cell[5])).toHaveLength(1)
  const elsewhere = overviewWith([threshold({ commissionerCode: 'ELSEWHERE', value })])
  expect(elsewhere?.rows.some(({ cells }) => cells.some((cell) => cell.assurance))).toBe(false)
})

/** Six others, of whom nobody is told how far they lie apart. */
const othersOf = (figures: Figures): PooledOthers => ({
  ...{ indicator: '106', isUnlike: false },
  sums: { definitionVersion: 1, figures, providers: 6, spread: null },
})

function indicatorWith(annotations: readonly Annotation[], others: Figures | null = null) {
  const providers = codes.map((providerCode) => ({
    ...{
      providerCode,
      providerName: `Service ${providerCode}`,
      commissionerCode: null,
      lines: lines.slice(-1),
    },
    absenceOf: () => ({ state: 'missing' as const, reason: null, isExpected: true }),
  }))
  const pooled = codes.flatMap((providerCode) => lines.slice(-1).map((line) => ({ ...line, providerCode })))
  return toIndicatorView({
    ...{ ...chosen, made, indicator, providers, histories, annotations, thresholds: [], cases: [] },
    others: others && new Map([['106', othersOf(others)]]),
    received: { count: 2, of: 2 },
    together: poolProviders(indicator, pooled),
  })
}

test('a rebase of everybody’s begins anew how all together went, and that of one provider does not', () => {
  const rebase = note({ kind: 'rebase', period: quarterAt(7) })
  const all = indicatorWith([rebase])
  expect(all.national.segments.map(({ from }) => from)).toEqual([quarterAt(0), quarterAt(7)])
  expect(all.nationalChart.control?.steps).toMatchObject([{ letter: 'A', key: quarterAt(7), kind: 'rebase' }])
  expect(all.nationalChart.control?.segments).toHaveLength(2)
  expect(all.rows.map(({ overTime }) => overTime.segments.length)).toEqual([2, 2])
  const one = indicatorWith([{ ...rebase, providerCode: 'ZZ2' }])
  expect(one.national.segments).toHaveLength(1)
  expect(one.nationalChart.control?.steps).toEqual([])
  expect(one.rows.map(({ overTime }) => overTime.segments.length)).toEqual([1, 2])
})

test('a note stands above its quarter in a small picture, once, and one of another time or line nowhere', () => {
  const overTime = judgeRun('106', percentages(usual))
  const quarters = [3, 4, 5, 6].map(quarterAt)
  const notes = [note(), note({ id: '2' }), note({ id: '3', period: quarterAt(1) })]
  expect(toSpark(overTime, quarters, notes).notes).toEqual([1])
  expect(toSpark(overTime, quarters, [note({ kind: 'rebase' })]).notes).toEqual([])
  expect(
    indicatorWith([note({ providerCode: 'ZZ1' })]).rows.map(({ annotations }) => annotations.length),
  ).toEqual([1, 0])
})

test('where it is not known how far services lie apart there is no funnel, and it says why, and who is judged how', () => {
  const unknown = indicatorWith([], { numerator: 400, denominator: 600 })
  expect(toFunnel(unknown)).toBeNull()
  expect(sayApart(unknown).method).toMatch(
    /^Nobody is compared: how far services lie apart beyond chance is not/,
  )
  const allOfThem = indicatorWith([], { numerator: 600, denominator: 600 })
  expect(toFunnel(allOfThem)).toBeNull()
  expect(sayApart(allOfThem).worse.map(({ providerCode }) => providerCode)).toEqual(codes)
  expect(sayApart(allOfThem).method).toContain(
    'Of the others all or nobody: how far services lie apart is not known, and no funnel is drawn. Judged by the exact binomial, which allows for no spread.',
  )
})

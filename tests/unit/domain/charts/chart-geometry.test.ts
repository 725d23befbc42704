import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chartGeometry } from '@/domain/charts/chart-geometry'
import { knownPeriod } from '@/domain/catalogue/known-period'
import type { Chart } from '@/domain/charts/chart'
import { type Geometry, fontSizes } from '@/domain/charts/geometry'
import { spanOf } from '@/domain/charts/labels'
import { type Quarter, share, wait } from '../../../factories/pooled-quarters'
import { aTrend } from '../../../factories/trends'

function draw(chart: Chart, size: 'wide' | 'narrow' = 'wide'): Geometry {
  const geometry = chartGeometry(chart, size)
  if (!geometry) throw new Error('There is nothing to draw')
  return geometry
}

test('quarters lie side by side, and a share between 0 and 100% (worked out by hand)', () => {
  const { marks, line, domain, whiskers } = draw(
    aTrend('106', [share(0, 40), share(20, 40), null, share(40, 40)]),
  )
  // 828 wide, so 207 for each of four quarters from 60; 202 high, from 232 up to 30.
  expect(marks.map(({ x, y, look }) => [x, y, look])).toEqual([
    [163.5, 232, 'point'],
    [370.5, 131, 'point'],
    [577.5, 232, 'gap'],
    [784.5, 30, 'point'],
  ])
  expect(domain).toEqual([0, 1])
  expect(line).toBe('M163.5 232L370.5 131M784.5 30')
  // Wilson 95% of 20 of 40: 35.2% to 64.8%.
  expect(whiskers).toContain('M365.5 160.9h10M370.5 160.9V101.1M365.5 101.1h10')
})

test('days begin at 0 and end at the first round number that no interval passes', () => {
  const { domain, ticks } = draw(aTrend('103', [wait(4000, 40, { standardDeviation: 30 }), wait(5640, 40)]))
  expect(domain).toEqual([0, 150])
  expect(ticks.map(({ text }) => text)).toEqual(['0', '50', '100', '150'])
})

test('what is asked of a wait or aimed at lies on the scale, at its height, each with its label', () => {
  const chart = aTrend('103', [wait(2400, 40), wait(3000, 40)])
  const [from, to] = [knownPeriod('2022-23-Q2'), knownPeriod('2022-23-Q3')]
  const levels = [
    { from, to, value: 126, label: 'Local: at most 126.0 days' },
    { from, to, value: 40, label: 'Aim: 40.0 days' },
  ]
  const { domain, labels, levels: drawn } = draw({ ...chart, levels })
  expect(domain).toEqual([0, 150])
  // 202 high from 232: 126 of 150 is 169.7 up, 40 of 150 is 53.9.
  expect(drawn).toBe('M60 62.3H888M60 178.1H888')
  expect(labels.map(({ text }) => text)).toContain('Local: at most 126.0 days; Aim: 40.0 days')
  const narrow = draw({ ...chart, levels }, 'narrow').labels
  const [asked, centre] = ['Local', 'Median'].map((word) => narrow.find(({ text }) => text.startsWith(word)))
  expect(asked && spanOf(asked, 12)[1]).toBeLessThan((centre && spanOf(centre, 12)[0]) ?? 0)
})

test('a limit above 100% or below 0 is not drawn along the edge', () => {
  const chart = aTrend('106', [share(38, 40), share(39, 40)])
  const [from, to] = [knownPeriod('2022-23-Q2'), knownPeriod('2022-23-Q3')]
  const drawn = (lower: number, upper: number) =>
    draw({
      ...chart,
      ...(chart.control && {
        control: { ...chart.control, segments: [{ from, to, lower, upper, centre: 0.9, baseline: '' }] },
      }),
    }).limits
  expect(drawn(0.85, 1.02)).toBe('M60 60.3H888')
  expect(drawn(-0.1, 0.85)).toBe('M60 60.3H888')
})

test('rare events stand on the axis, unjoined, and are counted in whole numbers', () => {
  const { domain, line, whiskers, marks } = draw(aTrend('105', [share(0, 40), share(2, 40), share(1, 40)]))
  expect([domain, line]).toEqual([[0, 2], ''])
  expect(marks.map(({ value }) => value)).toEqual([0, 2, 1])
  expect(whiskers).toMatch(/^M\S+ 232V232M\S+ 232V30M\S+ 232V131$/)
})

test.each([
  ['all missing', [null, null, ['nil'] as const, ['not-available'] as const]],
  ['figures of nobody', [share(0, 0)]],
])('%s is no drawing at all', (_, quarters: readonly Quarter[]) => {
  const chart = aTrend('106', quarters, [])
  expect(chartGeometry(chart, 'wide')).toBeNull()
  expect(chart.words.title).toMatch(/no figures in \d+ quarters?$/)
})

test('one point and a constant series are drawn like any other', () => {
  expect(draw(aTrend('106', [share(3, 4)])).marks).toHaveLength(1)
  const constant = draw(aTrend('103', [wait(0, 9), wait(0, 9)]))
  expect(constant.marks.map(({ y }) => y)).toEqual([232, 232])
})

const quarter: fc.Arbitrary<Quarter> = fc.oneof(
  fc.constant(null),
  fc.constantFrom<Quarter>(['nil'], ['not-available'], ['not-offered']),
  fc.tuple(fc.nat(400), fc.nat(400)).map(([one, other]) => share(Math.min(one, other), Math.max(one, other))),
)
const waits: fc.Arbitrary<Quarter> = fc.oneof(
  fc.constant(null),
  fc
    .tuple(fc.nat(1e8), fc.nat(1e6), fc.option(fc.nat(999_999), { nil: undefined }))
    .map(([days, patients, deviation]) =>
      wait(days, patients, deviation === undefined ? {} : { standardDeviation: deviation }),
    ),
)
const charts: fc.Arbitrary<Chart> = fc.oneof(
  fc
    .tuple(fc.constantFrom('106', '105'), fc.array(quarter, { maxLength: 30 }))
    .map(([code, quarters]) => aTrend(code, quarters)),
  fc.array(waits, { maxLength: 30 }).map((quarters) => aTrend('103', quarters)),
)

describe('whatever was submitted', () => {
  const eachDrawing = (check: (geometry: Geometry, fontSize: number) => void) =>
    fc.assert(
      fc.property(charts, fc.constantFrom('wide' as const, 'narrow' as const), (chart, size) => {
        const geometry = chartGeometry(chart, size)
        if (geometry) check(geometry, fontSizes[size])
        else expect(chart.points.every(({ value }) => value === null)).toBe(true)
      }),
    )

  test('every mark lies inside the drawing, at a number', () => {
    eachDrawing((geometry) => {
      expect(JSON.stringify(geometry)).not.toMatch(/NaN|Infinity|undefined/)
      for (const { x, y } of geometry.marks) {
        expect(Number.isFinite(x) && x >= 0 && x <= geometry.width).toBe(true)
        expect(Number.isFinite(y) && y >= 0 && y <= geometry.height).toBe(true)
      }
    })
  })

  test('no two labels lie over each other, and none reaches past the edge', () => {
    eachDrawing(({ labels, width }, fontSize) => {
      for (const [index, label] of labels.entries()) {
        const [start, end] = spanOf(label, fontSize)
        expect(start).toBeGreaterThanOrEqual(-0.1)
        expect(end, label.text).toBeLessThanOrEqual(width + 0.1)
        for (const other of labels.slice(index + 1)) {
          if (Math.abs(label.y - other.y) >= fontSize) continue
          const [otherStart, otherEnd] = spanOf(other, fontSize)
          expect(otherStart >= end || otherEnd <= start, `${label.text} over ${other.text}`).toBe(true)
        }
      }
    })
  })

  test('both sizes show the same marks on the same scale', () => {
    fc.assert(
      fc.property(charts, (chart) => {
        const [wide, narrow] = [chartGeometry(chart, 'wide'), chartGeometry(chart, 'narrow')]
        const shown = (geometry: Geometry | null) =>
          geometry?.marks.map(({ key, look, value }) => [key, look, value])
        expect(shown(wide)).toEqual(shown(narrow))
        expect([wide?.domain, wide?.ticks.length]).toEqual([narrow?.domain, narrow?.ticks.length])
      }),
    )
  })

  test('nothing is said with NaN, and nothing that is missing is said as 0%', () => {
    fc.assert(
      fc.property(charts, (chart) => {
        expect(JSON.stringify(chart.words)).not.toMatch(/NaN|Infinity|undefined|null/)
        for (const { value, said } of chart.points)
          if (value === null) expect(said.headline).not.toMatch(/\d/)
      }),
    )
  })
})

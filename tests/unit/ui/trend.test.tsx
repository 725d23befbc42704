import fc from 'fast-check'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Trend, type TrendPoint } from '@/ui/trend'

function draw(points: readonly Omit<TrendPoint, 'label'>[], maximum = 1): string {
  const labelled = points.map((point, index) => ({ label: `quarter ${index + 1}`, ...point }))
  return renderToStaticMarkup(
    <Trend points={labelled} maximum={maximum} title="106, oldest first." caption="two years" />,
  )
}

const nothing = { value: null }
const pathOf = (markup: string) => /<path[^>]* d="([^"]*)"/.exec(markup)?.[1]
const countOf = (markup: string, element: string) => markup.split(element).length - 1
/** Every number by which something is placed; what is no number among them comes out as NaN. */
const placesIn = (markup: string) =>
  [...markup.matchAll(/ (?:x1|x2|y1|y2|cx|cy)="([^"]*)"/g)].map(([, place]) => Number(place))

test('a line goes down as a share falls, and stands on the scale from 0 to the maximum', () => {
  const markup = draw([{ value: 1 }, { value: 0.5 }, { value: 0 }])
  expect(pathOf(markup)).toBe('M5 5L80 20L155 35')
  expect(countOf(markup, '<circle')).toBe(3)
})

test('quarters that are missing leave a gap, and are never joined over', () => {
  const markup = draw([{ value: 1 }, { value: 1 }, nothing, { value: 1 }, nothing])
  expect(pathOf(markup)).toBe('M5 5L42.5 5M117.5 5')
  expect(countOf(markup, '<circle')).toBe(3)
})

test.each([
  ['no quarters at all', []],
  ['quarters that are all missing', [nothing, nothing, nothing]],
])('%s draw nothing but the base', (_, points) => {
  const markup = draw(points)
  expect(pathOf(markup)).toBe('')
  expect(countOf(markup, '<circle')).toBe(0)
  expect(countOf(markup, '<line')).toBe(1)
})

test('one quarter is a point at the beginning', () => {
  const markup = draw([{ value: 0.5, lower: 0.25, upper: 0.75 }])
  expect(markup).toContain('<circle class="app-trend__point" cx="5" cy="20" r="2.5">')
  expect(markup).toContain('x1="5" x2="5" y1="27.5" y2="12.5"')
})

test('nothing but zeros is a line on the base, also where the scale itself ends at 0', () => {
  for (const maximum of [0, 1, 84.2])
    expect(pathOf(draw([{ value: 0 }, { value: 0 }], maximum))).toBe('M5 35L155 35')
})

test('a value beyond the scale stays in the picture', () => {
  expect(pathOf(draw([{ value: 7 }, { value: 2 }], 2))).toBe('M5 5L155 5')
})

test('the words of every quarter are there for those who do not see the picture', () => {
  expect(draw([{ value: 1 }, nothing])).toContain(
    'role="img" aria-label="106, oldest first. quarter 1; quarter 2."',
  )
})

test('whatever was submitted, everything is placed inside the picture by a number', () => {
  const amount = fc.oneof(fc.constant(0), fc.double({ min: 0, max: 1e8, noNaN: true }))
  const point = fc.oneof(
    fc.constant(nothing),
    fc.record({ value: amount }),
    fc.record({ value: amount, lower: amount, upper: amount }),
  )
  fc.assert(
    fc.property(fc.array(point, { maxLength: 9 }), amount, (points, maximum) => {
      const markup = draw(points, maximum)
      expect(markup).not.toMatch(/NaN|Infinity|undefined|null/)
      for (const place of placesIn(markup)) {
        expect(place).toBeGreaterThanOrEqual(0)
        expect(place).toBeLessThanOrEqual(160)
      }
    }),
  )
})

import type { Chart, ChartPoint } from './chart'
import { type ChartSize, type Field, type Geometry, type Mark, fontSizes, placeOn, round } from './geometry'
import { controlLines, letters } from './control-geometry'
import { type ChartLabel, keepWithin, shorten, spanOf, thinOut } from './labels'
import { sayTick } from './say-tick'

const sizes = {
  wide: { width: 900, height: 280, field: { left: 60, right: 888, top: 30, bottom: 232 }, cap: 5 },
  narrow: { width: 358, height: 236, field: { left: 46, right: 350, top: 28, bottom: 204 }, cap: 3 },
} as const
const unitNames = { share: '', days: 'Days', events: 'Events' } as const

/** Quarters from left to right, values upwards. */
export function quartersGeometry(chart: Chart, values: readonly number[], size: ChartSize): Geometry {
  const { width, height, field, cap } = sizes[size]
  const domain: Geometry['domain'] = [0, values.at(-1) ?? 1]
  const y = (value: number) => placeOn(value, [field.bottom, field.top], domain)
  const step = (field.right - field.left) / chart.points.length
  const x = (index: number) => round(field.left + (index + 0.5) * step)
  const ticks = values.map((value) => ({ value, text: sayTick(value, chart.unit), at: y(value) }))
  const groups = groupLabels(chart.points, x, { field, size, width })
  return {
    ...{ width, height, domain, ticks },
    names: groups.map(({ key, text }) => ({ key, text })),
    grid: ticks.map(({ at }) => `M${field.left} ${at}H${field.right}`).join(''),
    axis: axisOf(chart.points, x, field),
    line: !chart.isJoined ? '' : lineOf(chart, x, y),
    whiskers: chart.points.map((point, index) => whiskerOf(point, x(index), y, { cap, chart })).join(''),
    ...controlLines(chart, { x, y, field, step, domain }),
    labels: [
      ...labelsOf(chart, ticks, { x, field, step, size }),
      ...groups.map(({ key: _, ...label }) => label),
    ],
    marks: chart.points.map((point, index) => markOf(point, x(index), y)),
  }
}

/** What stands along the axes and above the field, but for the years. */
function labelsOf(
  chart: Chart,
  ticks: Geometry['ticks'],
  { x, field, step, size }: { x: Place; field: Field; step: number; size: ChartSize },
): readonly ChartLabel[] {
  return [
    ...ticks.map(({ text, at }) => ({ x: field.left - 8, y: at + 4, anchor: 'end' as const, text })),
    ...above(chart, { field, size }),
    ...letters(chart, { x, field, step }),
    ...(size === 'wide' ? tickLabels(chart.points, x, field) : []),
  ]
}

type Place = (of: number) => number
interface Within {
  readonly field: Field
  readonly size: ChartSize
  readonly width: number
}

function markOf({ key, value, look }: ChartPoint, x: number, y: Place): Mark {
  return { key, x, y: y(value ?? 0), look, value }
}

/** Points are joined only where one follows the other without a gap, and is judged together with it. */
function lineOf({ points, control }: Chart, x: Place, y: Place): string {
  const begins = new Set<string>(control?.segments.map(({ from }) => from))
  const steps = points.map(({ key, value }, index) => {
    if (value === null) return ''
    const isFirst = points[index - 1]?.value == null || begins.has(key)
    return `${isFirst ? 'M' : 'L'}${x(index)} ${y(value)}`
  })
  return steps.join('')
}

/** An interval from end to end; of events, a stem that stands on the axis. */
function whiskerOf(
  { value, lower, upper }: ChartPoint,
  x: number,
  y: Place,
  { cap, chart }: { cap: number; chart: Chart },
): string {
  if (value === null) return ''
  if (chart.unit === 'events') return `M${x} ${y(0)}V${y(value)}`
  if (lower === undefined || upper === undefined) return ''
  const [left, wide] = [round(x - cap), 2 * cap]
  return `M${left} ${y(lower)}h${wide}M${x} ${y(lower)}V${y(upper)}M${left} ${y(upper)}h${wide}`
}

/** The base, with a small stroke between quarters and a longer one where a year begins. */
function axisOf(points: readonly ChartPoint[], x: Place, { left, right, bottom }: Field): string {
  const half = x(0) - left
  const strokes = points.map((point, index) => {
    const isNew = point.group !== points[index - 1]?.group
    return `M${round(x(index) - half)} ${bottom}v${isNew ? 10 : 5}`
  })
  return `M${left} ${bottom}H${right}${strokes.join('')}`
}

/** The unit, every level and what the centre line is, above the field, where no point can lie on them. */
function above(
  { unit, centre, levels = [] }: Chart,
  { field, size }: Omit<Within, 'width'>,
): readonly ChartLabel[] {
  const y = field.top - fontSizes[size]
  const name = unitNames[unit]
  const line = centre && { x: field.right, y, anchor: 'end' as const, text: centre.label }
  const end = line ? spanOf(line, fontSizes[size])[0] - 8 : field.right
  // On a phone every letter of room is needed.
  const x = size === 'wide' ? field.left + 40 : name ? 40 : 4
  const asked = [...new Set(levels.map(({ label }) => label))].join('; ')
  return [
    ...(asked ? [{ x, y, anchor: 'start' as const, text: shorten(asked, end - x, fontSizes[size]) }] : []),
    ...(name ? [{ x: 4, y, anchor: 'start' as const, text: name }] : []),
    ...(line ? [line] : []),
  ]
}

function tickLabels(points: readonly ChartPoint[], x: Place, { bottom }: Field): readonly ChartLabel[] {
  const labels = points.map(({ tick }, index) => ({
    ...{ x: x(index), y: bottom + 20, anchor: 'middle' as const, text: tick },
  }))
  return thinOut(labels, fontSizes.wide)
}

/** Each year once, where it begins. */
function groupLabels(points: readonly ChartPoint[], x: Place, { field, size, width }: Within) {
  const fontSize = fontSizes[size]
  const y = size === 'wide' ? field.bottom + 40 : field.bottom + 24
  const half = x(0) - field.left
  const labels = points.flatMap(({ key, group }, index) => {
    if (group === undefined || group === points[index - 1]?.group) return []
    const label = {
      x: round(x(index) - half + 3),
      y,
      anchor: 'start' as const,
      text: size === 'wide' ? group : group.slice(2),
    }
    return [{ ...keepWithin(label, [0, width], fontSize), key }]
  })
  return thinOut(labels, fontSize)
}

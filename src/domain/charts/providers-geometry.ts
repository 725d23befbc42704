import type { Chart, ChartPoint } from './chart'
import { type ChartSize, type Field, type Geometry, fontSizes, placeOn, round } from './geometry'
import { type ChartLabel, keepWithin, shorten } from './labels'
import { sayTick } from './say-value'

const sizes = {
  wide: { width: 900, left: 290, right: 800, cap: 5 },
  narrow: { width: 358, left: 54, right: 272, cap: 3 },
} as const
const [TOP, ROW, BELOW] = [34, 24, 30]

/** Providers below each other, values to the right. Who has no value has no row: the words beside the chart name them. */
export function providersGeometry(chart: Chart, values: readonly number[], size: ChartSize): Geometry {
  const { width, left, right, cap } = sizes[size]
  const points = chart.points.filter((point): point is Valued => point.value !== null)
  const field = { left, right, top: TOP, bottom: TOP + points.length * ROW }
  const domain = [0, values.at(-1) ?? 1] as const
  const x = (value: number) => placeOn(value, [left, right], domain)
  const y = (index: number) => round(TOP + (index + 0.5) * ROW)
  const ticks = values.map((value) => ({ value, text: sayTick(value, chart.unit), at: x(value) }))
  return {
    ...{ width, height: field.bottom + BELOW, domain, ticks },
    names: points.map(({ key, tick }) => ({ key, text: tick })),
    grid: ticks.map(({ at }) => `M${at} ${field.top}V${field.bottom}`).join(''),
    axis: `M${left} ${field.bottom}H${right}`,
    ...{ line: '', limits: '', steps: '' },
    whiskers: points.map((point, index) => whiskerOf(point, y(index), x, cap)).join(''),
    centre: chart.centre ? `M${x(chart.centre.value)} ${field.top - 6}V${field.bottom}` : '',
    labels: [
      ...ticks.map(({ text, at }) => below(text, at, field.bottom)),
      ...above(chart, x, { ...field, width, size }),
      ...points.flatMap((point, index) => beside(point, y(index), { ...field, width, size })),
    ],
    marks: points.map(({ key, look, value }, index) => ({ key, look, value, x: x(value), y: y(index) })),
  }
}

type Valued = ChartPoint & { readonly value: number }
type Place = (of: number) => number
type Within = Field & { readonly width: number; readonly size: ChartSize }

function whiskerOf({ lower, upper }: ChartPoint, y: number, x: Place, cap: number): string {
  if (lower === undefined || upper === undefined) return ''
  const [top, tall] = [round(y - cap), 2 * cap]
  return `M${x(lower)} ${top}v${tall}M${x(lower)} ${y}H${x(upper)}M${x(upper)} ${top}v${tall}`
}

function below(text: string, x: number, bottom: number): ChartLabel {
  return { x, y: bottom + 20, anchor: 'middle', text }
}

function above({ centre }: Chart, x: Place, { width, size, top }: Within): readonly ChartLabel[] {
  if (!centre) return []
  const label = { x: x(centre.value), y: top - 14, anchor: 'middle' as const, text: centre.label }
  return [keepWithin(label, [0, width], fontSizes[size])]
}

/** Who it is on the left, the figure on the right. */
function beside(point: ChartPoint, y: number, { left, right, width, size }: Within): readonly ChartLabel[] {
  const name = size === 'wide' ? `${point.tick} ${point.name}` : point.tick
  const [fontSize, figure] = [fontSizes[size], point.said.headline]
  return [
    { x: 0, y: y + 4, anchor: 'start', text: shorten(name, left - 12, fontSize) },
    { x: width, y: y + 4, anchor: 'end', text: shorten(figure, width - right - 12, fontSize) },
  ]
}

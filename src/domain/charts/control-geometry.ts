import type { Chart } from './chart'
import { type Field, type Geometry, round } from './geometry'
import type { ChartLabel } from './labels'

interface On {
  readonly x: (index: number) => number
  readonly y: (value: number) => number
  readonly field: Field
  readonly domain: Geometry['domain']
  /** From one quarter to the next. */
  readonly step: number
}

/** Centre, limits, local levels and steps: through the quarters that are judged together, and no further. */
export function controlLines(
  { points, control, centre, levels = [] }: Chart,
  { x, y, field, step, domain }: On,
): Pick<Geometry, 'centre' | 'limits' | 'steps' | 'levels'> {
  const segments = control?.segments ?? []
  const across = (from: string, to: string, value: number | null) => {
    const own = points.flatMap(({ key }, index) => (key >= from && key <= to ? [index] : []))
    const [first, last] = [own[0], own.at(-1)]
    if (value === null || first === undefined || last === undefined) return ''
    return `M${round(x(first) - step / 2)} ${y(value)}H${round(x(last) + step / 2)}`
  }
  const through = (line: 'centre' | 'lower' | 'upper') =>
    segments.map((segment) => across(segment.from, segment.to, onField(segment[line], domain))).join('')
  return {
    centre:
      segments.length > 0 || !centre ? through('centre') : `M${field.left} ${y(centre.value)}H${field.right}`,
    limits: `${through('upper')}${through('lower')}`,
    levels: levels.map(({ from, to, value }) => across(from, to, value)).join(''),
    steps: placesOf({ points, control }, x, step)
      .map(({ at }) => `M${at} ${field.top}V${field.bottom}`)
      .join(''),
  }
}

/** Null beyond the field: a limit that nothing can reach is never drawn along its edge instead. */
function onField(value: number | null, [from, to]: Geometry['domain']): number | null {
  return value !== null && value >= from && value <= to ? value : null
}

/** The letter of each step, at the head of its line; of several at one quarter one after the other. */
export function letters(
  chart: Pick<Chart, 'points' | 'control'>,
  { x, field, step }: Pick<On, 'x' | 'field' | 'step'>,
): readonly ChartLabel[] {
  return placesOf(chart, x, step).map(({ at, letters: own }) => ({
    ...{ x: round(at + 3), y: field.top + 11, anchor: 'start' as const, text: own },
  }))
}

/** Where a quarter begins beside which something stands. */
function placesOf({ points, control }: Pick<Chart, 'points' | 'control'>, x: On['x'], step: number) {
  return points.flatMap(({ key }, index) => {
    const own = (control?.steps ?? []).filter((each) => each.key === key).map(({ letter }) => letter)
    return own.length === 0 ? [] : [{ at: round(x(index) - step / 2), letters: own.join(' ') }]
  })
}

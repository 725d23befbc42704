import type { Chart, ChartPoint } from '@/domain/charts/chart'
import type { Geometry } from '@/domain/charts/geometry'
import type { Explored } from '@/ui/charts/explored'

/** A chart as it can be explored, on the scale of the picture beside it. */
export function toExplored(
  { layout, unit, points, isJoined, centre, words }: Chart,
  geometry: Geometry,
): Explored {
  const { domain, ticks, names, height } = geometry
  return {
    ...{ layout, centre, domain, names, height },
    title: words.title,
    ticks: ticks.map(({ value, text }) => ({ value, text })),
    isJoined,
    points: points.map((point) => ({
      key: point.key,
      name: layout === 'providers' ? `${point.key} ${point.name}` : point.name,
      value: point.value,
      whisker: whiskerOf(point, unit),
      look: point.look,
      said: saidOf(point, unit),
    })),
  }
}

function whiskerOf(
  { value, lower, upper }: ChartPoint,
  unit: Chart['unit'],
): readonly [number, number] | null {
  if (unit === 'events') return value === null ? null : [0, value]
  return lower === undefined || upper === undefined ? null : [lower, upper]
}

function saidOf({ said }: ChartPoint, unit: Chart['unit']): readonly string[] {
  const headline = unit === 'events' && said.counts ? [] : [said.headline]
  return [
    ...headline,
    ...(said.counts ? [said.counts] : []),
    ...(said.interval ? [`95% interval ${said.interval}`] : []),
  ]
}

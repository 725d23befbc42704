'use client'

import { pictureHref } from '@/domain/addresses/dashboards'
import type { Chart } from '@/domain/charts/chart'
import { chartGeometry } from '@/domain/charts/chart-geometry'
import { ChartFigure } from '@/ui/charts/chart-figure'
import { ExploreChart } from '@/ui/charts/explore-chart'
import type { HeadingProps } from '@/ui/heading'
import { toExplored } from '../to-explored'

interface Props {
  /** One of a kind on the page. */
  readonly id: string
  readonly chart: Chart
  /** Where its table is a file. */
  readonly csvHref: string
  readonly level?: HeadingProps['level']
}

/**
 * A chart with its words, its table and its file. Written by the server like everything else; it is drawn from the chart
 * in the browser's copy too, so that a page carries each chart once as figures, and not a second time as elements.
 */
export function DashboardChart({ id, chart, csvHref, level }: Props) {
  const { words, points, sources } = chart
  const [wide, narrow] = [chartGeometry(chart, 'wide'), chartGeometry(chart, 'narrow')]
  return (
    <ChartFigure
      {...{ id, level, csvHref }}
      svgHref={wide && pictureHref(csvHref)}
      title={words.title}
      subtitle={words.subtitle}
      sentence={words.sentence}
      notes={words.notes}
      sources={sources}
      keyItems={words.key}
      drawings={wide && narrow && { wide, narrow }}
      explore={wide && <ExploreChart {...toExplored(chart, wide)} />}
      table={{
        caption: words.caption,
        columns: words.columns.map((heading) => ({ heading })),
        rows: points.map(({ key, name, said, href, noticed }) => ({
          key,
          cells: [
            chart.layout === 'providers' ? `${key} ${name}` : name,
            href ? <a href={href}>{said.headline}</a> : said.headline,
            said.counts ?? '',
            said.interval ?? 'None',
            ...(chart.layout === 'quarters' ? [noticed ?? ''] : []),
          ],
        })),
      }}
    />
  )
}

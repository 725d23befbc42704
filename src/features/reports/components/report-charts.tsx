import { chartGeometry } from '@/domain/charts/chart-geometry'
import type { OwnReport } from '@/domain/reports/own-report'
import { ChartDrawing } from '@/ui/charts/chart-drawing'
import { ChartKey } from '@/ui/charts/chart-key'
import { Heading } from '@/ui/heading'

/** How the lines to look at went; nothing where there is none. */
export function ReportCharts({ charts }: Pick<OwnReport, 'charts'>) {
  if (charts.length === 0) return null
  return (
    <>
      <Heading level={2}>Charts of what to look at</Heading>
      {charts.map((each) => (
        <ReportChart key={each.chart.words.title} {...each} />
      ))}
    </>
  )
}

function ReportChart({ finding, chart }: OwnReport['charts'][number]) {
  const [wide, narrow] = [chartGeometry(chart, 'wide'), chartGeometry(chart, 'narrow')]
  const { title, subtitle, sentence, notes, key } = chart.words
  return (
    <figure className="app-chart">
      <figcaption>
        <Heading level={3} size="s">
          {title}
        </Heading>
        <p>
          <strong>{finding}</strong> {subtitle}
        </p>
      </figcaption>
      {wide && narrow && (
        <>
          <ChartKey items={key} />
          <ChartDrawing drawing={wide} size="wide" />
          <ChartDrawing drawing={narrow} size="narrow" />
        </>
      )}
      <p className="app-chart__sentence">{sentence}</p>
      {notes.length > 0 && <p className="app-chart__notes">{notes.join(' ')}</p>}
    </figure>
  )
}

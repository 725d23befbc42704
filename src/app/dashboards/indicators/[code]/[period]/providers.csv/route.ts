import { chartCsv } from '@/domain/charts/chart-csv'
import { writeSpan } from '@/domain/periods/span'
import { getComparison } from '@/features/dashboards/get-comparison'
import { answerText } from '@/server/http/answer-text'
import { findActor } from '@/server/session/find-actor'

/** One line of all providers as a file: what the page of the indicator shows, in the same order. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/dashboards/indicators/[code]/[period]/providers.csv'>,
): Promise<Response> {
  const actor = await findActor()
  if (!actor) return answerText(401, 'Sign in at /sign-in, then ask for this file again.\n')
  const as = new URL(request.url).searchParams.get('as') ?? ''
  const comparison = await getComparison(actor, { ...(await params), as })
  if (!comparison)
    return answerText(404, 'There is no such file. The dashboards lead to those that you may have.\n')
  const name = `${comparison.indicator.code}-${writeSpan(comparison.span)}.csv`
  return answerText(
    200,
    chartCsv(comparison.chart, { indicator: comparison.indicator.code, period: writeSpan(comparison.span) }),
    {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}"`,
    },
  )
}

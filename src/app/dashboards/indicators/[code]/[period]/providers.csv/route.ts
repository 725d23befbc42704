import { toIndicatorView } from '@/features/dashboards/to-indicator-view'
import { toProvidersFile } from '@/features/dashboards/to-providers-file'
import { getComparison } from '@/operations/read/get-comparison'
import { answerDashboardFile } from '../../../../answer-dashboard-file'

/** One line of all providers as a file: what the page of the indicator shows to the same person. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/dashboards/indicators/[code]/[period]/providers.csv'>,
): Promise<Response> {
  const of = await params
  return answerDashboardFile(request, async ({ actor, framework, as, at }) => {
    const read = await getComparison(actor, framework, { ...of, as, at })
    return read && toProvidersFile(toIndicatorView(read))
  })
}

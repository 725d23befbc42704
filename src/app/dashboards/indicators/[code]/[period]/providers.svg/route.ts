import { toIndicatorView } from '@/features/dashboards/to-indicator-view'
import { toProvidersPicture } from '@/features/dashboards/to-providers-file'
import { getComparison } from '@/operations/read/get-comparison'
import { answerDashboardFile } from '../../../../answer-dashboard-file'

/** The chart of one line of all providers as a picture: what the page of the indicator shows to the same person. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/dashboards/indicators/[code]/[period]/providers.svg'>,
): Promise<Response> {
  const of = await params
  return answerDashboardFile(request, async ({ actor, framework, as, at }) => {
    const read = await getComparison(actor, framework, { ...of, as, at })
    return read && toProvidersPicture(toIndicatorView(read))
  })
}

import { toIndicatorFile } from '@/features/dashboards/files/indicator-files'
import { toIndicatorView } from '@/features/dashboards/to-indicator-view'
import { getComparison } from '@/operations/read/get-comparison'
import { answerDashboardFile } from '../../../../answer-dashboard-file'

/** One of the pictures of an indicator, or the table of one: what its page shows to the same person. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/dashboards/indicators/[code]/[period]/[file]'>,
): Promise<Response> {
  const { file, ...of } = await params
  return answerDashboardFile(request, async ({ actor, framework, as, at }) => {
    const read = await getComparison(actor, framework, { ...of, as, at })
    return read && toIndicatorFile(toIndicatorView(read), file)
  })
}

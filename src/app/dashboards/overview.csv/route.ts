import { toOverviewFile } from '@/features/dashboards/files/to-overview-file'
import { getOverview } from '@/operations/read/get-overview'
import { answerDashboardFile } from '../answer-dashboard-file'

/** Every provider by every line as a file: what the overview shows to the same person. */
export function GET(request: Request): Promise<Response> {
  return answerDashboardFile(request, async ({ actor, framework, ...asked }) => {
    const read = await getOverview(actor, framework, asked)
    return read && toOverviewFile(read)
  })
}

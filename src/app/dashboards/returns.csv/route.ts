import { toReturnsFile } from '@/features/dashboards/files/to-returns-file'
import { getOverview } from '@/operations/read/get-overview'
import { answerDashboardFile } from '../answer-dashboard-file'

/** How each return stands as a file, and whom to ring: what the overview shows to the same person. */
export function GET(request: Request): Promise<Response> {
  return answerDashboardFile(request, async ({ actor, framework, ...asked }) => {
    const read = await getOverview(actor, framework, asked)
    return read && toReturnsFile(read)
  })
}

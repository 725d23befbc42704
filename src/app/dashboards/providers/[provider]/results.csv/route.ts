import { toResultsFile } from '@/features/dashboards/files/to-results-file'
import { getProvider } from '@/operations/read/get-provider'
import { answerDashboardFile } from '../../../answer-dashboard-file'

/** The lines of a provider as a file: what its page shows to the same person. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/dashboards/providers/[provider]/results.csv'>,
): Promise<Response> {
  const { provider: providerCode } = await params
  return answerDashboardFile(request, async ({ actor, framework, ...asked }) => {
    const read = await getProvider(actor, framework, { ...asked, providerCode })
    return read && toResultsFile(read)
  })
}

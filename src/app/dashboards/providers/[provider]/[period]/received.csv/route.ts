import { toReceivedFile } from '@/features/dashboards/files/to-received-file'
import { getReceived } from '@/operations/read/get-received'
import { answerDashboardFile } from '../../../../answer-dashboard-file'

/** What came of each quarter as a file: what the page of a provider's span shows to the same person. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/dashboards/providers/[provider]/[period]/received.csv'>,
): Promise<Response> {
  const { provider: providerCode, period } = await params
  return answerDashboardFile(request, async ({ actor, framework, at }) => {
    const read = await getReceived(actor, framework, { providerCode, period, at })
    return read && toReceivedFile(read)
  })
}

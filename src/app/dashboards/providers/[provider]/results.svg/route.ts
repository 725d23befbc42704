import { toLinesPicture } from '@/features/dashboards/files/to-lines-picture'
import { toProviderView } from '@/features/dashboards/to-provider-view'
import { getProvider } from '@/operations/read/get-provider'
import { answerDashboardFile } from '../../../answer-dashboard-file'

/** The lines of a provider as a picture: what its page shows to the same person. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/dashboards/providers/[provider]/results.svg'>,
): Promise<Response> {
  const { provider: providerCode } = await params
  return answerDashboardFile(request, async ({ actor, framework, ...asked }) => {
    const read = await getProvider(actor, framework, { ...asked, providerCode })
    return read && toLinesPicture(toProviderView(read))
  })
}

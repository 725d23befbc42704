import { toProviderView } from '@/features/dashboards/to-provider-view'
import { toTrendFile, toTrendPicture } from '@/features/dashboards/to-trend-file'
import { getProvider } from '@/operations/read/get-provider'
import { answerDashboardFile } from '../../../../answer-dashboard-file'

/** The table of a trend as a file, or its chart as a picture: what the provider's page shows to the same person. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/dashboards/providers/[provider]/trends/[file]'>,
): Promise<Response> {
  const { provider: providerCode, file: name } = await params
  const [, code, format] = /^([\w-]+)\.(csv|svg)$/.exec(name) ?? []
  return answerDashboardFile(request, async ({ actor, framework, ...asked }) => {
    const read = code ? await getProvider(actor, framework, { ...asked, providerCode }) : null
    const toFile = format === 'svg' ? toTrendPicture : toTrendFile
    return read && code ? toFile(toProviderView(read), code) : null
  })
}

import { getTrendFile } from '@/features/dashboards/get-trend-file'
import { answerFile, refuseStranger } from '@/server/http/answer-file'
import { findActor } from '@/server/session/find-actor'

/** The table of a trend as a file: what the provider's page shows to the same person. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/dashboards/providers/[provider]/trends/[file]'>,
): Promise<Response> {
  const actor = await findActor()
  if (!actor) return refuseStranger()
  const { provider: providerCode, file: name } = await params
  const { searchParams } = new URL(request.url)
  const [period = '', as = ''] = ['period', 'as'].map((each) => searchParams.get(each) ?? '')
  const code = /^(\w+)\.csv$/.exec(name)?.[1]
  const file = code ? await getTrendFile(actor, { providerCode, code, period, as }) : null
  return answerFile(file, 'Each trend on the page of a provider leads to its own.')
}

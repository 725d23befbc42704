import { getProvidersFile } from '@/features/dashboards/get-providers-file'
import { answerFile, refuseStranger } from '@/server/http/answer-file'
import { findActor } from '@/server/session/find-actor'

/** One line of all providers as a file: what the page of the indicator shows to the same person. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/dashboards/indicators/[code]/[period]/providers.csv'>,
): Promise<Response> {
  const actor = await findActor()
  if (!actor) return refuseStranger()
  const as = new URL(request.url).searchParams.get('as') ?? ''
  const file = await getProvidersFile(actor, { ...(await params), as })
  return answerFile(file, 'The dashboards lead to those that you may have.')
}

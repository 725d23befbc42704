import { parseShown } from '@/domain/addresses/parse-shown'
import { toProviderView } from '@/features/dashboards/to-provider-view'
import { toTrendFile } from '@/features/dashboards/to-trend-file'
import { getProvider } from '@/operations/read/get-provider'
import { answerFile, refuseStranger } from '@/server/http/answer-file'
import { findActor } from '@/server/session/find-actor'
import { frameworkNamed } from '../../../../../asked-framework'
import { REFUSED_FILE, asAtOf } from '../../../../../read-as-at'

/** The table of a trend as a file: what the provider's page shows to the same person. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/dashboards/providers/[provider]/trends/[file]'>,
): Promise<Response> {
  const actor = await findActor()
  if (!actor) return refuseStranger()
  const { provider: providerCode, file: name } = await params
  const { searchParams } = new URL(request.url)
  const askedFor = (param: string) => searchParams.get(param) ?? ''
  const at = await asAtOf(searchParams)
  if (at === undefined) return answerFile(null, REFUSED_FILE)
  const asked = { providerCode, period: askedFor('period'), as: parseShown(askedFor('as')), at }
  const framework = frameworkNamed(askedFor('framework'), actor)
  const [, code] = /^([\w-]+)\.csv$/.exec(name) ?? []
  const read = framework && code ? await getProvider(actor, framework, asked) : null
  const file = read && code ? toTrendFile(toProviderView(read), code) : null
  return answerFile(file, 'Each trend on the page of a provider leads to its own.')
}

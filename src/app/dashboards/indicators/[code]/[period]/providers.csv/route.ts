import { parseShown } from '@/domain/addresses/parse-shown'
import { toComparison } from '@/features/dashboards/to-comparison'
import { toProvidersFile } from '@/features/dashboards/to-providers-file'
import { getComparison } from '@/operations/read/get-comparison'
import { answerFile, refuseStranger } from '@/server/http/answer-file'
import { findActor } from '@/server/session/find-actor'
import { frameworkNamed } from '../../../../../asked-framework'
import { REFUSED_FILE, asAtOf } from '../../../../../read-as-at'

/** One line of all providers as a file: what the page of the indicator shows to the same person. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/dashboards/indicators/[code]/[period]/providers.csv'>,
): Promise<Response> {
  const actor = await findActor()
  if (!actor) return refuseStranger()
  const { searchParams } = new URL(request.url)
  const framework = frameworkNamed(searchParams.get('framework') ?? '', actor)
  const at = await asAtOf(searchParams)
  if (at === undefined) return answerFile(null, REFUSED_FILE)
  const asked = { ...(await params), as: parseShown(searchParams.get('as') ?? ''), at }
  const read = framework && (await getComparison(actor, framework, asked))
  return answerFile(
    read && toProvidersFile(toComparison(read)),
    'The dashboards lead to those that you may have.',
  )
}

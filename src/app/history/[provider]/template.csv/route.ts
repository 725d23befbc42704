import { historyTemplate } from '@/domain/history/columns'
import { londonDate } from '@/domain/periods/london'
import { periodOfDate } from '@/domain/periods/period'
import { getHistory } from '@/operations/read/get-history'
import { answerFile, refuseStranger } from '@/server/http/answer-file'
import { findActor } from '@/server/session/find-actor'
import { frameworkNamed } from '../../../asked-framework'

/** The file with which past quarters are entered: those before the first one that this service has of the provider. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/history/[provider]/template.csv'>,
): Promise<Response> {
  const actor = await findActor()
  if (!actor) return refuseStranger()
  const framework = frameworkNamed(new URL(request.url).searchParams.get('framework') ?? '', actor)
  const { provider: providerCode } = await params
  const read = framework && (await getHistory(actor, framework, { providerCode }))
  const first = read && (read.reported[0] ?? periodOfDate(londonDate(read.at)))
  const file =
    first &&
    ({ name: `past-quarters-of-${read.provider.code}.csv`, text: historyTemplate(framework, first) } as const)
  return answerFile(file, 'Whoever enters past quarters finds it on that page.')
}

import { getTrendFile } from '@/features/dashboards/get-trend-file'
import { answerText } from '@/server/http/answer-text'
import { findActor } from '@/server/session/find-actor'

/**
 * The table of a trend as a file: what the provider's page shows to the same person. A stranger gets the same 401 at every
 * address; not there and not yours are the same 404.
 */
export async function GET(
  request: Request,
  { params }: RouteContext<'/dashboards/providers/[provider]/trends/[file]'>,
): Promise<Response> {
  const actor = await findActor()
  if (!actor) return answerText(401, 'Sign in at /sign-in, then ask for this file again.\n')
  const { provider: providerCode, file } = await params
  const { searchParams } = new URL(request.url)
  const [period, as] = ['period', 'as'].map((name) => searchParams.get(name) ?? '')
  const code = /^(\w+)\.csv$/.exec(file)?.[1]
  const found =
    code && (await getTrendFile(actor, { providerCode, code, period: period ?? '', as: as ?? '' }))
  if (!found)
    return answerText(404, 'There is no such file. Each trend on the page of a provider leads to its own.\n')
  return answerText(200, found.text, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="${found.name}"`,
  })
}

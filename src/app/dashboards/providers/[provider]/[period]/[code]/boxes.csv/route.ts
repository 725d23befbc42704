import { parsePeriod } from '@/domain/periods/period'
import { toBoxesFile } from '@/features/dashboards/files/to-boxes-file'
import { parseVersion } from '@/domain/addresses/parse-version'
import { getOrigin } from '@/operations/read/get-origin'
import { answerDashboardFile } from '../../../../../answer-dashboard-file'

/** The boxes of a submitted line as a file: what its page shows to the same person. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/dashboards/providers/[provider]/[period]/[code]/boxes.csv'>,
): Promise<Response> {
  const { provider: providerCode, period: typed, code } = await params
  const asked = new URL(request.url).searchParams.get('version') ?? ''
  const [period, version] = [parsePeriod(typed), parseVersion(asked)]
  return answerDashboardFile(request, async ({ actor, framework, at }) => {
    if (!period || version === undefined) return null
    const key = { framework: framework.code, providerCode, period }
    const origin = await getOrigin(actor, key, { code, version, at })
    return origin && toBoxesFile(origin)
  })
}

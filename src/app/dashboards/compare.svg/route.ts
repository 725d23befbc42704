import { toComparisonPicture } from '@/features/dashboards/files/comparison-files'
import { toSideBySide } from '@/features/dashboards/to-side-by-side'
import { getSideBySide } from '@/operations/read/get-side-by-side'
import { answerDashboardFile } from '../answer-dashboard-file'

/** Providers side by side as a picture: what their page shows to the same person. */
export function GET(request: Request): Promise<Response> {
  const providerCodes = new URL(request.url).searchParams.getAll('provider').filter((code) => code !== '')
  return answerDashboardFile(request, async ({ actor, framework, ...asked }) => {
    const read = await getSideBySide(actor, framework, { ...asked, providerCodes })
    return read && toComparisonPicture(toSideBySide(read))
  })
}

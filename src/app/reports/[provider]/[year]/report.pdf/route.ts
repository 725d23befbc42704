import { parseFinancialYear } from '@/domain/periods/period'
import { reportPaper } from '@/domain/reports/report-paper'
import { toPaperPdf } from '@/operations/papers/paper-pdf'
import { getOwnReport } from '@/operations/read/get-own-report'
import { answerFile, refuseStranger } from '@/server/http/answer-file'
import { findActor } from '@/server/session/find-actor'
import { frameworkNamed } from '../../../../asked-framework'
import { REFUSED_FILE, asAtOf } from '../../../../read-as-at'

/** What a provider is told about one of its years, on paper; not there before it is ready. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/reports/[provider]/[year]/report.pdf'>,
): Promise<Response> {
  const actor = await findActor()
  if (!actor) return refuseStranger()
  const { provider: providerCode, year: written } = await params
  const year = parseFinancialYear(written)
  const { searchParams } = new URL(request.url)
  const framework = frameworkNamed(searchParams.get('framework') ?? '', actor)
  const at = await asAtOf(searchParams)
  if (at === undefined) return answerFile(null, REFUSED_FILE)
  const read = year && framework && (await getOwnReport(actor, framework, { providerCode, year, at }))
  const file = read?.report && {
    name: `report-${providerCode}-${read.year}.pdf` as const,
    text: toPaperPdf(reportPaper(read.report)),
  }
  return answerFile(file ?? null, 'The page of the report says what is still awaited.')
}

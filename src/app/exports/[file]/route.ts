import { type FinancialYear, parseFinancialYear } from '@/domain/periods/period'
import { type AnnualFormat, annualFormats } from '@/operations/annual-file'
import { exportYear } from '@/operations/export-year'
import { answerFile, confirmFirst, refuseStranger } from '@/server/http/answer-file'
import { findActor } from '@/server/session/find-actor'
import { isFresh } from '@/server/session/find-freshness'
import { frameworkNamed } from '../../asked-framework'
import { REFUSED_FILE, asAtOf } from '../../read-as-at'

/** An annual export as a file, for those who may have it. */
export async function GET(request: Request, { params }: RouteContext<'/exports/[file]'>): Promise<Response> {
  const actor = await findActor()
  if (!actor) return refuseStranger()
  const { file: name } = await params
  const asked = readName(name)
  const { searchParams } = new URL(request.url)
  const framework = frameworkNamed(searchParams.get('framework') ?? '', actor)
  const at = await asAtOf(searchParams)
  if (at === undefined) return answerFile(null, REFUSED_FILE)
  if (asked && framework && !(await isFresh())) return confirmFirst(request)
  const text = asked && framework && (await exportYear(actor, framework, { ...asked, at }))
  const file = text ? { name: `${asked.year}.${asked.format}` as const, text } : null
  return answerFile(file, 'The files that you may have are listed at /exports.')
}

/** The year and the format of a file's name, or null when there is no such file. */
function readName(name: string): { year: FinancialYear; format: AnnualFormat } | null {
  const [start = '', ...rest] = name.split('.')
  const year = parseFinancialYear(start)
  const format = annualFormats.find((each) => each === rest.join('.'))
  return year && format ? { year, format } : null
}

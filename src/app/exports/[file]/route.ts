import { type FinancialYear, parseFinancialYear } from '@/domain/periods/period'
import { exportYear } from '@/operations/export-year'
import { yearFileEndings } from '@/operations/exports/year-file'
import { answerContent, answerFile, confirmFirst, refuseStranger } from '@/server/http/answer-file'
import { findActor } from '@/server/session/find-actor'
import { isFresh } from '@/server/session/find-freshness'
import { frameworkNamed } from '../../asked-framework'
import { REFUSED_FILE, asAtOf } from '../../read-as-at'
import { narrowingOf } from '../narrowing-of'

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
  const narrowing = narrowingOf(searchParams)
  if (!asked || !framework || !narrowing) return answerFile(null, WHAT_LEADS)
  if (!(await isFresh())) return confirmFirst(request)
  const file = await exportYear(actor, framework, { ...asked, narrowing, at })
  return file ? answerContent(file) : answerFile(null, WHAT_LEADS)
}

const WHAT_LEADS = 'The files that you may have are listed at /exports.'

/** The year and the ending of a file's name, or null when there is no such file. */
function readName(name: string): { year: FinancialYear; ending: string } | null {
  const [start = '', ...rest] = name.split('.')
  const year = parseFinancialYear(start)
  const ending = yearFileEndings.find((each) => each === rest.join('.'))
  return year && ending !== undefined ? { year, ending } : null
}

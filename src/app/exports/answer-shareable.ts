import { parseFinancialYear } from '@/domain/periods/period'
import { type SharedFormat, publishYear } from '@/operations/publish-year'
import { answerContent, answerFile, confirmFirst, refuseStranger } from '@/server/http/answer-file'
import { findActor } from '@/server/session/find-actor'
import { isFresh } from '@/server/session/find-freshness'
import { frameworkNamed } from '../asked-framework'
import { REFUSED_FILE, asAtOf } from '../read-as-at'

/** A year as it may be published, for those who publish it. */
export async function answerShareable(
  request: Request,
  named: string,
  format: SharedFormat,
): Promise<Response> {
  const actor = await findActor()
  if (!actor) return refuseStranger()
  const { searchParams } = new URL(request.url)
  const framework = frameworkNamed(searchParams.get('framework') ?? '', actor)
  const year = parseFinancialYear(named)
  const at = await asAtOf(searchParams)
  if (at === undefined) return answerFile(null, REFUSED_FILE)
  if (!framework || !year) return answerFile(null, WHAT_LEADS)
  if (!(await isFresh())) return confirmFirst(request)
  const file = await publishYear(actor, framework, { year, format, at })
  return file ? answerContent(file) : answerFile(null, WHAT_LEADS)
}

const WHAT_LEADS = 'The files that you may have are listed at /exports.'

import { parseVersion } from '@/domain/addresses/parse-version'
import { caseId, parseCaseId } from '@/domain/cases/case-id'
import { toLetterView } from '@/features/cases/to-letter-view'
import { toLetterPdf } from '@/operations/papers/letter-pdf'
import { getCase } from '@/operations/read/get-case'
import { answerFile, refuseStranger } from '@/server/http/answer-file'
import { findActor } from '@/server/session/find-actor'

/** The letter that follows a step of a case as a file: the last one's, or that of a step that is named. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/dashboards/cases/[caseId]/letter.pdf'>,
): Promise<Response> {
  const actor = await findActor()
  if (!actor) return refuseStranger()
  const key = parseCaseId((await params).caseId)
  const step = parseVersion(new URL(request.url).searchParams.get('step') ?? '')
  const read = key && step !== undefined ? await getCase(actor, key) : null
  const letter = read && step !== undefined ? toLetterView(read, step) : null
  const file = key && letter && { name: `letter-${caseId(key)}.pdf` as const, text: toLetterPdf({ letter }) }
  return answerFile(file, 'The cases that you may read are listed at /dashboards/cases.')
}

import { parseVersion } from '@/domain/addresses/parse-version'
import { declarationId } from '@/domain/declarations/declaration'
import { parseDeclarationId } from '@/domain/declarations/parse-declaration-id'
import { letterOf } from '@/domain/reviews/outcome-letter'
import { toLetterPdf } from '@/operations/papers/letter-pdf'
import { getSignedReview } from '@/operations/read/get-signed-review'
import { answerFile, refuseStranger } from '@/server/http/answer-file'
import { findActor } from '@/server/session/find-actor'

/** The letter of an outcome as it was sent, as a file: the latest one's, or that of a round. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/reviews/[reviewId]/letter.pdf'>,
): Promise<Response> {
  const actor = await findActor()
  if (!actor) return refuseStranger()
  const key = parseDeclarationId((await params).reviewId)
  const round = parseVersion(new URL(request.url).searchParams.get('round') ?? '')
  const read = key && round !== undefined ? await getSignedReview(actor, key, round) : null
  const file = key &&
    read && {
      name: `review-${declarationId(key)}-${read.outcome.round}.pdf` as const,
      text: toLetterPdf({ letter: letterOf(read.snapshot) }),
    }
  return answerFile(
    file,
    'What came of the reviews that you may read stands with the declarations at /declarations.',
  )
}

import { takeOwnFile } from '@/operations/take-own-data'
import { answerFile, confirmFirst, refuseStranger } from '@/server/http/answer-file'
import { findActor } from '@/server/session/find-actor'
import { isFresh } from '@/server/session/find-freshness'

/** Everything kept about whoever asks, as a file. */
export async function GET(request: Request): Promise<Response> {
  const actor = await findActor()
  if (!actor) return refuseStranger()
  if (!(await isFresh())) return confirmFirst(request)
  return answerFile({ name: 'my-data.json', text: await takeOwnFile(actor) }, 'Your account leads to it.')
}

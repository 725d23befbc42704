import { takeOwnFile } from '@/operations/take-own-data'
import { answerFile, refuseStranger } from '@/server/http/answer-file'
import { findActor } from '@/server/session/find-actor'

/** Everything kept about whoever asks, as a file. */
export async function GET(): Promise<Response> {
  const actor = await findActor()
  if (!actor) return refuseStranger()
  return answerFile({ name: 'my-data.json', text: await takeOwnFile(actor) }, 'Your account leads to it.')
}

import { mayAnywhere } from '@/domain/access/actor'
import { peopleTemplateCsv } from '@/domain/access/importing/people-columns'
import { answerFile, refuseStranger } from '@/server/http/answer-file'
import { findActor } from '@/server/session/find-actor'

/** The file with which many people are invited: its header. */
export async function GET(): Promise<Response> {
  const actor = await findActor()
  if (!actor) return refuseStranger()
  const file = mayAnywhere(actor, 'registry:manage')
    ? ({ name: 'people.csv', text: peopleTemplateCsv() } as const)
    : null
  return answerFile(file, 'Administrators find it where they invite many people.')
}

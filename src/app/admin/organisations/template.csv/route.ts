import { mayAnywhere } from '@/domain/access/actor'
import { templateCsv } from '@/domain/organisations/importing/columns'
import { answerFile, refuseStranger } from '@/server/http/answer-file'
import { findActor } from '@/server/session/find-actor'

/** The file with which an import of organisations begins: its header. */
export async function GET(): Promise<Response> {
  const actor = await findActor()
  if (!actor) return refuseStranger()
  const file = mayAnywhere(actor, 'registry:manage')
    ? ({ name: 'organisations.csv', text: templateCsv() } as const)
    : null
  return answerFile(file, 'Administrators find it where they import organisations.')
}

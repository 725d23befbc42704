import { type GivenPage, pageNames } from '@/features/audit/given-filter'
import { MOST_EVENTS, toAuditFile, wantedInFile } from '@/features/audit/to-audit-file'
import { getAuditTrail } from '@/operations/read/get-audit-trail'
import { answerFile, confirmFirst, refuseStranger } from '@/server/http/answer-file'
import { findActor } from '@/server/session/find-actor'
import { isFresh } from '@/server/session/find-freshness'

const WHAT_LEADS = `The audit trail leads to it, where its filter finds at most ${MOST_EVENTS.toLocaleString('en-GB')} events.`

/** The events that a filter of the audit trail finds as a file, for whoever reads that trail. */
export async function GET(request: Request): Promise<Response> {
  const actor = await findActor()
  if (!actor) return refuseStranger()
  if (!(await isFresh())) return confirmFirst(request)
  const { searchParams } = new URL(request.url)
  const read = pageNames.map((name) => [name, searchParams.get(name) ?? ''])
  const given = Object.fromEntries(read) as unknown as GivenPage
  const trail = await getAuditTrail(actor, (chains) => wantedInFile(given, chains))
  return answerFile(trail && toAuditFile(actor, trail), WHAT_LEADS)
}

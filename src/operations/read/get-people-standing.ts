import 'server-only'
import { type Actor, mayAnywhere } from '@/domain/access/actor'
import { type PeopleCounts, findPeopleCounts } from '@/server/db/people'
import { withActor } from '@/server/db/transaction'

/** How far the people of the service are. */
export interface PeopleStanding extends PeopleCounts {
  /** Whether a second administrator is there, every provider in service has its people, and every commissioner somebody. */
  readonly done: boolean
}

/** What is still missing of the people of the service; null for whoever does not administer it. */
export async function getPeopleStanding(actor: Actor): Promise<PeopleStanding | null> {
  if (!mayAnywhere(actor, 'registry:manage')) return null
  const counts = await withActor(actor, ({ tx }) => findPeopleCounts(tx))
  const { administrators, withoutGatekeeper, withoutLead, withoutExecutive, commissionersWithout } = counts
  const missing = [withoutGatekeeper, withoutLead, withoutExecutive, commissionersWithout].flat()
  return { ...counts, done: administrators > 1 && missing.length === 0 }
}

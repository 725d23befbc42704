import 'server-only'
import type { Transaction } from '@/server/db/client'
import { type PeopleCounts, findPeopleCounts } from '@/server/db/people'

/** How far the people of the service are. */
export interface PeopleStanding extends PeopleCounts {
  /** Whether a second administrator is there, every provider in service has its people, and every commissioner somebody. */
  readonly done: boolean
}

/** What is still missing of the people of the service. One query. */
export async function readPeopleStanding(tx: Transaction): Promise<PeopleStanding> {
  const counts = await findPeopleCounts(tx)
  const { administrators, withoutGatekeeper, withoutLead, withoutExecutive } = counts
  const { commissionersWithout, waitedFor } = counts
  const missing = [withoutGatekeeper, withoutLead, withoutExecutive, commissionersWithout, waitedFor].flat()
  return { ...counts, done: administrators > 1 && missing.length === 0 }
}

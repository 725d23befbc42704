import 'server-only'
import { database } from '@/server/db/client'
import { closeRefusals } from '@/server/db/sign-in-refusals'

/**
 * Tells the audit trail how often signing in was refused on the days that are over, once for each account and day. As often
 * as it is asked, and without it the next refusal does the same. Says how many lines were written.
 */
export function closeFailureCounts(at: Date): Promise<number> {
  return closeRefusals(database(), at)
}

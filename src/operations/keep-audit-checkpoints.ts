import 'server-only'
import { saveNextCheckpoints } from '@/server/db/audit-checkpoints'
import { database } from '@/server/db/client'

/**
 * Verifies the next 5,000 events of each chain that has so many beyond its last checkpoint, and keeps up to where it holds. A
 * chain that is broken gets no further one. Says how many were kept; called again, it goes on from there.
 */
export function keepAuditCheckpoints(): Promise<number> {
  return saveNextCheckpoints(database())
}

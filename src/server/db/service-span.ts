import 'server-only'
import type { Database } from './client'

/** From when there is something that could be shown, null while no window has opened; and what time it is. One query. */
export async function findServiceSpan(
  db: Database,
): Promise<{ readonly began: Date | null; readonly now: Date }> {
  const [span] = await db.$queryRaw<{ began: Date | null; now: Date }[]>`
    SELECT min(opens_at) AS began, now() AS now FROM reporting_window`
  if (!span) throw new Error('The database did not say what time it is')
  return span
}

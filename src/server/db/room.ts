import 'server-only'
import { refusedForNow } from './refused-for-now'
import { withActor } from './transaction'

/** More than it may sort in memory, and so a few megabytes for a moment on the disk of its data. */
const ROWS = 60_000

/** Whether PostgreSQL's disk has room for a few megabytes, which it is the only one to know. Nothing of it is kept. */
export async function hasRoom(): Promise<boolean> {
  try {
    await withActor(null, async ({ tx }) => {
      await tx.$queryRaw`SELECT set_config('work_mem', '64kB', true)`
      await tx.$queryRaw`SELECT count(*)::int FROM (SELECT n FROM generate_series(1, ${ROWS}::int) n ORDER BY md5(n::text)) sorted`
    })
    return true
  } catch (failure) {
    if (refusedForNow(failure) === 'disk-full') return false
    throw failure
  }
}

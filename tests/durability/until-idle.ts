import { setTimeout as wait } from 'node:timers/promises'
import { processorTime } from '../../scripts/start/processor-time.mjs'

/** Longer than a second, so that each was asked meanwhile whether it still does anything, and has said so. */
const LOOKED_AT_MS = 1_500
/** In seconds of a processor, of all together. */
const NOTHING = 0.2

/**
 * Waits until these processes have read what they need, and have nothing to do: one that hangs while it still begins is given a minute, and
 * not the seconds of one that had answered.
 *
 * @throws where they are still busy after a minute
 */
export async function untilIdle(pids: () => Promise<readonly number[]>): Promise<void> {
  for (let looked = 0; looked < 40; looked += 1) {
    const now = await pids()
    const before = workedBy(now)
    await wait(LOOKED_AT_MS)
    if (workedBy(now) - before < NOTHING) return
  }
  throw new Error('The processes are still busy')
}

const workedBy = (pids: readonly number[]) =>
  pids.reduce((sum, pid) => sum + (processorTime(pid)?.seconds ?? 0), 0)

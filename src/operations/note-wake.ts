import 'server-only'
import { recordWorkerWake } from '@/server/db/worker-wake'
import { findMailQueue, findQueue } from '@/server/db/worker-queue'
import { withActor } from '@/server/db/transaction'
import { logFailure } from '@/server/log'
import { metrics } from '@/server/metrics/service-metrics.mjs'
import { findRoomLeft } from '@/server/storage/room-left'

/** Notes that the worker is awake, which of its steps failed and why, and what waits in its queues. */
export async function noteWake(
  failures: readonly (readonly [step: string, failure: unknown])[],
): Promise<void> {
  for (const [step, failure] of failures) {
    logFailure('step-failed', failure, { step })
    metrics().stepFailuresTotal.inc({ step })
  }
  await withActor(null, async ({ tx }) => {
    const queue = await findQueue(tx)
    await recordWorkerWake(tx, { failed: failures.map(([step]) => step), ...queue })
    tellMetrics(queue, await findMailQueue(tx))
  })
  const room = await findRoomLeft()
  if (room) metrics().evidenceDiskFree.set(room.whole === 0 ? 0 : room.free / room.whole)
}

function tellMetrics(
  queue: Awaited<ReturnType<typeof findQueue>>,
  mail: Awaited<ReturnType<typeof findMailQueue>>,
): void {
  const { jobs, oldestJobSeconds, notices, lastRoundSeconds } = metrics()
  jobs.set({ state: 'waiting' }, queue.waiting)
  jobs.set({ state: 'failed' }, queue.givenUp)
  oldestJobSeconds.set(queue.oldestSeconds)
  notices.set({ state: 'waiting' }, mail.waiting)
  notices.set({ state: 'failed' }, mail.failed)
  lastRoundSeconds.setToCurrentTime()
}

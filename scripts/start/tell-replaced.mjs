/**
 * Says in the log, and counts, that a process has ended by itself and is started again.
 *
 * @param {'front' | 'web' | 'worker' | 'postgres'} child
 * @param {{ pid?: number | undefined, signal?: NodeJS.Signals | null }} ended
 */
export async function tellReplaced(child, { pid, signal }) {
  // They use packages, which the first step of a start installs.
  const { openProcessLog } = await import('../lib/log.mjs')
  const { metrics } = await import('../lib/metrics.mjs')
  metrics().restartsTotal.inc({ child })
  openProcessLog('supervisor').error('replaced', {
    child,
    ...(pid !== undefined && { childPid: pid }),
    ...(signal && { signal }),
  })
}

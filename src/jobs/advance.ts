import { frameworks } from '@/domain/catalogue'
import { closeFailureCounts } from '@/operations/close-failure-counts'
import { keepAuditCheckpoints } from '@/operations/keep-audit-checkpoints'
import { noteWake } from '@/operations/note-wake'
import { openDueWindows } from '@/operations/open-due-windows'
import { pruneExpired } from '@/operations/prune-expired'
import { publishAuditHeads } from '@/operations/publish-audit-heads'
import { queueDueNotices } from '@/operations/queue-due-notices'
import { queueOverdueActions } from '@/operations/queue-overdue-actions'
import { renewNames } from '@/operations/renew-names'
import { scanEvidence } from '@/operations/scan-evidence'
import { sendNotices } from '@/operations/send-notices'
import { sweepEvidence } from '@/operations/sweep-evidence'

/** A round ends before the next minute where a mail takes a fifth of a second, and what is left is sent then. */
const MAILS_A_ROUND = 200

/** What happens by the clock, in this order (a link in a mail lasts an hour, so nothing waits for a scanner before it), by the name under which a failure is told. */
const steps: Readonly<Record<string, (at: Date) => Promise<unknown>>> = {
  names: renewNames,
  windows: openWindows,
  notices: queueDueNotices,
  actions: queueOverdueActions,
  pruning: pruneExpired,
  refusals: closeFailureCounts,
  checkpoints: keepAuditCheckpoints,
  heads: (at) => publishAuditHeads(at),
  mail: (at) => sendNotices(at, MAILS_A_ROUND),
  scanning: () => scanEvidence(),
  sweeping: sweepHourly,
}

/**
 * Does everything that is due at a moment and has not been done: shows names that began, opens windows, tells whom they concern,
 * removes what is past keeping, sends mail. Each step is whole or not at all, does nothing twice, and does not wait for another that
 * fails. The worker calls this every minute with the present time, tests with theirs. Throws at the end, with every failure, if any
 * step failed.
 */
export async function advance(at: Date): Promise<void> {
  const failures: [string, unknown][] = []
  for (const [name, step] of Object.entries(steps)) {
    try {
      await step(at)
    } catch (failure) {
      failures.push([name, failure])
    }
  }
  await noteWake(failures)
  if (failures.length > 0)
    throw new AggregateError(
      failures.map(([, failure]) => failure),
      `Failed: ${failures.map(([name]) => name).join(', ')}`,
    )
}

async function openWindows(at: Date) {
  for (const framework of frameworks) await openDueWindows(framework, at)
}

/** Every file of the store is looked at, and nothing in it is pressing. */
async function sweepHourly(at: Date) {
  if (at.getUTCMinutes() === 0) await sweepEvidence(at)
}

import type { Administration } from '@/operations/read/get-administration'
import type { TaskListProps } from '@/ui/task-list'

type Task = TaskListProps['tasks'][number]

/** What the settings say of evidence files. It wants something of nobody where a scanner looks at them, or where it was decided to do without. */
export function evidenceTask(
  { evidence: { isScanned, unscannedServed } }: Pick<Administration, 'evidence'>,
  [done, look]: readonly [done: Task['status'], look: Task['status']],
): Task {
  const scanned = isScanned
    ? 'Scanned for malware by clamd.'
    : 'Not scanned for malware: CLAMD_ADDRESS names the scanner.'
  const served = unscannedServed
    ? 'Files that were not scanned are given to those who may have them.'
    : 'Files that were not scanned are given to nobody.'
  return {
    id: 'evidence',
    title: 'Evidence files',
    hint: `${scanned} ${served}`,
    status: isScanned || unscannedServed ? done : look,
  }
}

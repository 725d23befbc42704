import type { SectionStatus } from '@/domain/returns/progress'
import type { TagProps } from '@/ui/tag'

/** A section's status as the task list shows it. */
export function sayStatus(
  status: SectionStatus,
  errors: number,
  toExplain: number,
): { text: string; colour?: TagProps['colour'] } {
  switch (status) {
    case 'not-started':
      return { text: 'Not started', colour: 'blue' }
    case 'incomplete':
      return { text: 'In progress', colour: 'yellow' }
    case 'has-errors':
      return { text: errors === 1 ? 'One error' : `${errors} errors`, colour: 'red' }
    case 'asks-why':
      return {
        text: toExplain === 1 ? 'One line to explain' : `${toExplain} lines to explain`,
        colour: 'yellow',
      }
    case 'complete':
      return { text: 'Complete', colour: 'plain' }
    case 'not-asked':
      return { text: 'Not offered', colour: 'muted' }
  }
}

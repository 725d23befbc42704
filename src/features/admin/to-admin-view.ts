import { organisationsHref, outboxHref, peopleHref, timetableHref } from '@/domain/addresses/admin'
import type { TaskListProps } from '@/ui/task-list'

export interface AdminView {
  readonly said: string
  readonly tasks: TaskListProps['tasks']
}

/** The parts of the service that an administrator keeps, in the order in which a new service is set up. */
export function toAdminView(): AdminView {
  return {
    said: 'A new service needs its organisations first, then its people; the timetable then opens each quarter by itself.',
    tasks: [
      part(
        'organisations',
        'Organisations',
        organisationsHref(),
        'Providers, commissioners, and who answers for whom.',
      ),
      part('people', 'People', peopleHref(), 'Who has an account, with which roles, and who is invited.'),
      part('timetable', 'Timetable', timetableHref(), 'When quarters and years open, are due and close.'),
      part('mail', 'Mail', outboxHref(), 'What was sent to whom, and what could not be.'),
    ],
  }
}

function part(id: string, title: string, href: string, hint: string): TaskListProps['tasks'][number] {
  return { id, title, href, hint, status: { text: 'Open', colour: 'blue' } }
}

import { Card } from '@/ui/card'
import { InsetText } from '@/ui/inset-text'
import { TaskList } from '@/ui/task-list'
import type { HomeView } from '../get-home'

/** What this person has to do, by when, and the ways onwards. */
export function HomePage({ view }: { view: HomeView }) {
  return (
    <>
      <h1 className="nhsuk-heading-l">
        <span className="nhsuk-caption-l">{view.roles.join('; ')}</span>
        What you have to do
      </h1>
      {view.toDo.length > 0 && (
        <TaskList
          tasks={view.toDo.map(({ id, title, hint, href, isLate }) => ({
            id: `task-${id}`,
            title,
            href,
            hint,
            status: isLate ? { text: 'Late', colour: 'red' } : { text: 'To do', colour: 'blue' },
          }))}
        />
      )}
      {view.received && (
        <Card
          heading={`${view.received.count} of ${view.received.of} returns received`}
          href={view.received.href}
          description={view.received.period}
        />
      )}
      {view.toDo.length === 0 && !view.received && (
        <InsetText>
          <p>
            {view.isAdministrator
              ? 'Nothing waits for you. Administrators see no figures.'
              : 'Nothing waits for you today.'}
          </p>
        </InsetText>
      )}
    </>
  )
}

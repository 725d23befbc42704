import { Card } from '@/ui/card'
import { InsetText } from '@/ui/inset-text'
import type { TagProps } from '@/ui/tag'
import { TaskList } from '@/ui/task-list'
import type { HomeView } from '../get-home'

/** What this person has to do, by when, and the ways onwards. */
export function HomePage({ view }: { view: HomeView }) {
  return (
    <>
      <h1 className="nhsuk-heading-l">
        <span className="nhsuk-caption-l">{view.roles.join('; ')}</span>
        {view.heading}
      </h1>
      {view.toDo.length > 0 && (
        <TaskList
          tasks={view.toDo.map(({ id, title, hint, href, isLate, isTheirs }) => ({
            id: `task-${id}`,
            title,
            href,
            hint,
            status: sayStatus(isLate, isTheirs),
          }))}
        />
      )}
      {view.received && (
        <Card
          heading={`${view.received.count} of ${view.received.of} returns received`}
          href={view.received.href}
          description={`${view.received.period}. ${view.received.deadline}`}
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

function sayStatus(isLate: boolean, isTheirs: boolean): { text: string; colour: TagProps['colour'] } {
  if (isLate) return { text: 'Late', colour: 'red' }
  return isTheirs ? { text: 'To do', colour: 'blue' } : { text: 'With colleagues', colour: 'plain' }
}

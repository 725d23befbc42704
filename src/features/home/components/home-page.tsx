import { Card } from '@/ui/card'
import { InsetText } from '@/ui/inset-text'
import type { TagProps } from '@/ui/tag'
import { TaskList } from '@/ui/task-list'
import type { HomeTask, HomeView, ProfileTask } from '../home-view'

/** What this person has to do, by when, and the ways onwards. */
export function HomePage({ view }: { view: HomeView }) {
  const tasks = [...view.toDo.map(toReturnTask), ...view.profiles.map(toProfileTask)]
  return (
    <>
      <h1 className="nhsuk-heading-l">
        <span className="nhsuk-caption-l">{view.roles.join('; ')}</span>
        {view.heading}
      </h1>
      {tasks.length > 0 && <TaskList tasks={tasks} />}
      {view.received && (
        <Card
          heading={`${view.received.count} of ${view.received.of} returns received`}
          href={view.received.href}
          description={`${view.received.period}. ${view.received.deadline}`}
        />
      )}
      {view.declared && (
        <Card
          heading={`${view.declared.count} of ${view.declared.of} declarations signed`}
          href={view.declared.href}
          description={`${view.declared.period}. ${view.declared.deadline}`}
        />
      )}
      {tasks.length === 0 && !view.received && (
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

function toReturnTask({ id, title, hint, href, isLate, isTheirs }: HomeTask) {
  return { id: `task-${id}`, title, href, hint, status: sayStatus(isLate, isTheirs) }
}

function toProfileTask({ href, hint }: ProfileTask) {
  return { id: `task${href.replaceAll('/', '-')}`, title: 'Service profile', href, hint, status: TO_DO }
}

const TO_DO = { text: 'To do', colour: 'blue' } as const

function sayStatus(isLate: boolean, isTheirs: boolean): { text: string; colour: TagProps['colour'] } {
  if (isLate) return { text: 'Late', colour: 'red' }
  return isTheirs ? TO_DO : { text: 'With colleagues', colour: 'plain' }
}

import { Card } from '@/ui/card'
import { Details } from '@/ui/details'
import { Heading } from '@/ui/heading'
import { InsetText } from '@/ui/inset-text'
import { TaskList } from '@/ui/task-list'
import type { HomeGroup, HomeView } from '../home-view'
import { SinceLastHere } from './since-last-here'

const SHOWN_AT_ONCE = 10

/** What this person has to do, by when, what happened since they were last here, and the ways onwards. */
export function HomePage({ view }: { view: HomeView }) {
  const { received, declared } = view
  return (
    <>
      <Heading level={1} caption={view.roles.join('; ')}>
        {view.heading}
      </Heading>
      {view.nothing && (
        <InsetText>
          <p>{view.nothing}</p>
        </InsetText>
      )}
      {view.groups.map((group) => (
        <Group key={group.tasks[0]?.id} group={group} />
      ))}
      {received && (
        <Card
          heading={`${received.count} of ${received.of} returns received`}
          href={received.href}
          description={`${received.period}. ${received.deadline}`}
        />
      )}
      {declared && (
        <Card
          heading={`${declared.count} of ${declared.of} declarations signed`}
          href={declared.href}
          description={`${declared.period}. ${declared.deadline}`}
        />
      )}
      {view.since && <SinceLastHere view={view.since} />}
    </>
  )
}

function Group({ group: { heading, tasks } }: { group: HomeGroup }) {
  const rest = tasks.slice(SHOWN_AT_ONCE)
  return (
    <>
      {heading && <h2 className="nhsuk-heading-m">{heading}</h2>}
      <TaskList tasks={tasks.slice(0, SHOWN_AT_ONCE)} />
      {rest.length > 0 && (
        <Details summary={`${rest.length} more`}>
          <TaskList tasks={rest} />
        </Details>
      )}
    </>
  )
}

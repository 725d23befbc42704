import { Card } from '@/ui/card'
import { Details } from '@/ui/details'
import { Heading } from '@/ui/heading'
import { InsetText } from '@/ui/inset-text'
import { TaskList } from '@/ui/task-list'
import type { HomeGroup, HomeView } from '../home-view'
import type { ProviderChoice } from '../own-providers'
import { SinceLastHere } from './since-last-here'

const SHOWN_AT_ONCE = 5

interface Props {
  readonly first: HomeView
  readonly others: readonly HomeView[]
  /** Of which of their providers; none for somebody of one. */
  readonly choices?: readonly ProviderChoice[]
}

/** What this person has to do, by when, what happened since they were last here, and the ways onwards. */
export function HomePage({ first, others, choices = [] }: Props) {
  const views = [first, ...others]
  return (
    <>
      <Heading level={1} caption={first.roles.join('; ')}>
        {first.heading}
      </Heading>
      <Providers choices={choices} />
      {views.map((view) => (
        <HomeOf key={view.framework?.code} view={view} isOneOfSeveral={others.length > 0} />
      ))}
    </>
  )
}

/** Which provider the page is about, for somebody of several: kept in the address. */
function Providers({ choices }: Required<Pick<Props, 'choices'>>) {
  if (choices.length === 0) return null
  return (
    <nav aria-label="Your providers">
      <ul className="nhsuk-list">
        {choices.map(({ href, text, isShown }) => (
          <li key={href}>
            {isShown ? <strong aria-current="true">{text}</strong> : <a href={href}>{text}</a>}
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** What there is to do under one framework, which is named where there are several. */
function HomeOf({ view, isOneOfSeveral }: { view: HomeView; isOneOfSeveral: boolean }) {
  const { framework, received, declared } = view
  return (
    <>
      {isOneOfSeveral && framework && <h2 className="nhsuk-heading-l">{framework.name}</h2>}
      {view.nothing && (
        <InsetText>
          <p>{view.nothing}</p>
        </InsetText>
      )}
      {view.groups.map((group) => (
        <Group key={group.tasks[0]?.id} group={group} />
      ))}
      {view.colleagues && <Group group={view.colleagues} />}
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
      {view.since && <SinceLastHere view={view.since} of={isOneOfSeveral ? framework : null} />}
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

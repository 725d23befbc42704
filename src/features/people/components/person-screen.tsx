import { Heading } from '@/ui/heading'
import { InsetText } from '@/ui/inset-text'
import { LinkButton } from '@/ui/link-button'
import { SummaryList } from '@/ui/summary-list'
import { Table } from '@/ui/table'
import { Tag } from '@/ui/tag'
import type { PersonView } from '../to-person-view'

const columns = ['Role', 'Organisation', 'From', 'To', 'Given by', 'Change'].map((heading) => ({ heading }))
const pastColumns = columns.slice(0, -1)
const deputyColumns = ['Deputy', 'Role', 'From', 'To'].map((heading) => ({ heading }))

interface Props {
  readonly view: PersonView
  /** What was just done. */
  readonly done: string | null
  /** Where they are helped to sign in, and where they are signed in, for whoever may. */
  readonly ways: readonly { readonly href: string; readonly text: string }[]
}

/** One person: how they stand, which roles they hold and held, and what may be changed. */
export function PersonScreen({ view, done, ways }: Props) {
  return (
    <>
      {done && (
        <InsetText>
          <p>{done}</p>
        </InsetText>
      )}
      <Heading level={1}>
        {view.name} <Tag colour={view.state.colour}>{view.state.text}</Tag>
      </Heading>
      <SummaryList rows={view.facts} />
      <Roles {...view} />
      <div className="nhsuk-button-group">
        {view.giveHref && <LinkButton href={view.giveHref}>Give another role</LinkButton>}
        {view.access && (
          <LinkButton href={view.access.href} kind="secondary">
            {view.access.text}
          </LinkButton>
        )}
      </div>
      {ways.map(({ href, text }) => (
        <p key={href}>
          <a href={href}>{text}</a>
        </p>
      ))}
      {view.isSelf && (
        <p>This is you. You can give up a role of yours here; only a colleague can give you one.</p>
      )}
      {view.deputies.length > 0 && <Deputies {...view} />}
      {view.past.length > 0 && (
        <Table
          caption="Roles that are over"
          columns={pastColumns}
          rows={view.past.map(({ id, role, where, from, to, given }) => ({
            key: id,
            cells: [role, where, from, to, given],
          }))}
        />
      )}
    </>
  )
}

function Roles({ roles }: PersonView) {
  if (roles.length === 0)
    return (
      <InsetText>
        <p>
          This person holds no role, so they see nothing when they sign in. What they did stays on record.
        </p>
      </InsetText>
    )
  return (
    <Table
      caption="Roles"
      columns={columns}
      rows={roles.map(({ id, role, where, from, to, given, changeHref, deputyHref }) => ({
        key: id,
        cells: [
          role,
          where,
          from,
          to,
          given,
          <Ways key="ways" {...{ role, where, changeHref, deputyHref }} />,
        ],
      }))}
    />
  )
}

function Ways({
  role,
  where,
  changeHref,
  deputyHref,
}: Pick<PersonView['roles'][number], 'role' | 'where' | 'changeHref' | 'deputyHref'>) {
  if (!changeHref) return 'Not yours to change'
  const which = <span className="nhsuk-u-visually-hidden">{` ${role}, ${where}`}</span>
  return (
    <>
      <div>
        <a href={changeHref}>Change or end{which}</a>
      </div>
      {deputyHref && (
        <div>
          <a href={deputyHref}>Name a deputy{which}</a>
        </div>
      )}
    </>
  )
}

function Deputies({ deputies }: PersonView) {
  return (
    <Table
      caption="Who stands in"
      columns={deputyColumns}
      rows={deputies.map(({ id, name, role, from, to }) => ({ key: id, cells: [name, role, from, to] }))}
    />
  )
}

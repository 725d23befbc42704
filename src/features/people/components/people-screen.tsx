import { Button } from '@/ui/button'
import { Heading } from '@/ui/heading'
import { InsetText } from '@/ui/inset-text'
import { LinkButton } from '@/ui/link-button'
import { Pagination } from '@/ui/pagination'
import { Select } from '@/ui/select'
import { Table } from '@/ui/table'
import { Tag } from '@/ui/tag'
import { TextInput } from '@/ui/text-input'
import type { PeopleView } from '../to-people-view'

const columns = [
  { heading: 'Name', isUnbroken: true },
  { heading: 'Email address' },
  { heading: 'Roles' },
  { heading: 'State' },
  { heading: 'Last signed in', isLeftOut: true, isUnbroken: true },
]

/** Who has an account and who is invited, and the way to invite somebody. */
export function PeopleScreen(view: PeopleView) {
  return (
    <>
      <Heading level={1}>{view.title}</Heading>
      <div className="nhsuk-button-group">
        <LinkButton href={view.inviteHref}>Invite somebody</LinkButton>
        {view.importHref && (
          <LinkButton href={view.importHref} kind="secondary">
            Invite many from a file
          </LinkButton>
        )}
      </div>
      {view.organisationsHref && (
        <InsetText>
          <p>
            There is no organisation yet.{' '}
            <a href={view.organisationsHref}>Register providers and commissioners</a> before you invite their
            people.
          </p>
        </InsetText>
      )}
      <Narrowing {...view} />
      <p>
        {view.said}. {view.isNarrowed && <a href={view.action}>Show everybody</a>}
      </p>
      {view.rows.length > 0 && <People {...view} />}
      <Pagination {...view.pagination} />
      {view.settings.map(({ code, href }) => (
        <p key={href}>
          <a href={href}>Whether {code} asks for two people for each return</a>
        </p>
      ))}
    </>
  )
}

function People({ title, rows }: PeopleView) {
  return (
    <Table
      caption={title}
      isCaptionHidden
      layout="lines"
      columns={columns}
      rows={rows.map(({ id, href, name, email, roles, state, last }) => ({
        key: id,
        cells: [
          <a key="name" href={href}>
            {name}
          </a>,
          email,
          roles.join('; ') || 'None',
          <Tag key="state" colour={state.colour}>
            {state.text}
          </Tag>,
          last,
        ],
      }))}
    />
  )
}

/** What is chosen stands in the address, so that it works without any script. */
function Narrowing({ action, asked, choices }: PeopleView) {
  const all = (text: string) => ({ value: '', text })
  return (
    <form className="app-chooser" action={action} method="get">
      <TextInput
        id="search"
        name="search"
        type="search"
        label="Name or email address"
        defaultValue={asked.search}
        width={20}
      />
      <Select
        id="role"
        name="role"
        label="Role"
        options={[all('All roles'), ...choices.roles]}
        defaultValue={asked.role}
      />
      {choices.organisations.length > 1 && (
        <Select
          {...{ id: 'organisation', name: 'organisation', label: 'Organisation' }}
          options={[all('All organisations'), ...choices.organisations]}
          defaultValue={asked.organisation}
        />
      )}
      <Select
        id="state"
        name="state"
        label="State"
        options={[all('All states'), ...choices.states]}
        defaultValue={asked.state}
      />
      <Button kind="secondary" small>
        Show
      </Button>
    </form>
  )
}

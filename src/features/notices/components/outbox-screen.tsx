import { outboxHref } from '@/domain/addresses/admin'
import { Button } from '@/ui/button'
import { InsetText } from '@/ui/inset-text'
import { Pagination } from '@/ui/pagination'
import { PressForm } from '@/ui/press-form'
import { Select } from '@/ui/select'
import { Table } from '@/ui/table'
import { Tag } from '@/ui/tag'
import { sendTestAction } from '../actions'
import type { OutboxView } from '../to-outbox-view'

const COLUMNS = [
  { heading: 'What' },
  { heading: 'To' },
  { heading: 'State', isUnbroken: true },
  { heading: 'Caused', isLeftOut: true, isUnbroken: true },
  { heading: 'Tries', isLeftOut: true },
]

/** What is told to whom, and how far it is. */
export function OutboxScreen(view: OutboxView) {
  return (
    <PressForm title="Outbox" button="Send me a test mail" action={sendTestAction} fields={{}}>
      <h1 className="nhsuk-heading-l">Outbox</h1>
      <InsetText>
        <p>{view.mail}</p>
      </InsetText>
      <form className="app-chooser" action={outboxHref()} method="get">
        <Select id="state" name="state" label="Show" options={view.choices} defaultValue={view.state} />
        <Button kind="secondary" small>
          Show
        </Button>
      </form>
      <Notices {...view} />
      <p>
        <a href={view.mailboxesHref}>Let a shared mailbox stand in for the people of a role</a>
      </p>
      <h2 className="nhsuk-heading-m">Test the mail</h2>
      <p>A mail to yourself. The next page says what the mail server answered.</p>
    </PressForm>
  )
}

function Notices({ rows, total, newerHref, olderHref }: OutboxView) {
  if (total === 0)
    return (
      <p>
        Nothing has been told to anybody yet. It begins with the first invitation, or when a period opens.
      </p>
    )
  if (rows.length === 0) return <p>There is nothing here. Choose another state to see more.</p>
  return (
    <>
      <Table
        caption="Notices, newest first"
        isCaptionHidden
        layout="lines"
        columns={COLUMNS}
        rows={rows.map(({ id, href, subject, to, state, when, tries }) => ({
          key: id,
          cells: [
            <a href={href} key="what">
              {subject}
            </a>,
            to,
            <Tag colour={state.colour} key="state">
              {state.text}
            </Tag>,
            when,
            tries,
          ],
        }))}
      />
      <Pagination
        label="Pages of notices"
        previous={newerHref ? { href: newerHref, title: 'Newer', label: 'notices' } : undefined}
        next={olderHref ? { href: olderHref, title: 'Older', label: 'notices' } : undefined}
      />
    </>
  )
}

import { Heading } from '@/ui/heading'
import { InsetText } from '@/ui/inset-text'
import { SummaryList } from '@/ui/summary-list'
import { Table } from '@/ui/table'
import type { OrganisationView } from '../to-organisation-view'

/** One organisation: what it is today, what may be changed, and its history. */
export function OrganisationScreen(view: OrganisationView) {
  const { code, name, recorded, missing, facts, isProvider } = view
  return (
    <>
      <Heading level={1} caption={code}>
        {name}
      </Heading>
      {recorded && (
        <InsetText>
          <p role="status">{recorded}</p>
        </InsetText>
      )}
      {missing.map((said) => (
        <p key={said}>
          <strong>{said}</strong>
        </p>
      ))}
      <Mergers {...view} />
      {facts.length > 0 && <SummaryList rows={facts} />}
      <Heading level={2}>What you can do</Heading>
      <ul className="nhsuk-list">
        {view.changes.map(({ text, href }) => (
          <li key={href}>
            <a href={href}>{text}</a>
          </li>
        ))}
      </ul>
      <History
        caption={isProvider ? 'Who answered for it' : 'For whom it answered'}
        heading={isProvider ? 'Commissioner' : 'Provider'}
        rows={view.responsibilities}
      />
      <History
        caption={isProvider ? 'Who else may read' : 'Whom else it may read'}
        heading={isProvider ? 'Commissioner' : 'Provider'}
        rows={view.readings}
      />
      <History caption="Named leads" heading="Lead" rows={view.leads} />
      <History caption="Mergers that were withdrawn" heading="Into" rows={view.withdrawn} />
      <History caption="Names" heading="Name" rows={view.names} />
    </>
  )
}

function Mergers({ successor, predecessors, code }: OrganisationView) {
  return (
    <>
      {successor && (
        <p>
          {code} merges into <a href={successor.href}>{successor.text}</a> on {successor.when}, whose people
          answer for its past from then on. {successor.reason}
        </p>
      )}
      {predecessors.map(({ text, href, when, reason }) => (
        <p key={href}>
          <a href={href}>{text}</a> merges into it on {when}: its people answer for the past of both from then
          on. {reason}
        </p>
      ))}
    </>
  )
}

type Rows = OrganisationView['names']

function History({ caption, heading, rows }: { caption: string; heading: string; rows: Rows }) {
  if (rows.length === 0) return null
  const hasMore = rows.some(({ more }) => more !== '')
  return (
    <Table
      {...{ caption, isCompact: true }}
      columns={[{ heading }, ...(hasMore ? [{ heading: 'Which' }] : []), { heading: 'When' }]}
      rows={rows.map(({ key, text, href, more, when }) => ({
        key,
        cells: [
          href ? (
            <a key="other" href={href}>
              {text}
            </a>
          ) : (
            text
          ),
          ...(hasMore ? [more] : []),
          when,
        ],
      }))}
    />
  )
}

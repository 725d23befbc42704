import { Details } from '@/ui/details'
import { Table } from '@/ui/table'
import { Tag } from '@/ui/tag'
import { YearLinks } from '@/ui/year-links'
import type { ActionRow, ActionsView } from '../to-actions-view'

/** The actions of a year: what is overdue first, what is completed folded below. */
export function ActionsScreen({ view }: { readonly view: ActionsView }) {
  const { year, years, sentence, open, completed, own, isOneProvider } = view
  return (
    <>
      <h1 className="nhsuk-heading-l">Actions of {year}</h1>
      <p>{sentence}</p>
      {own.length > 0 && (
        <p>
          {own.map(({ text, href }, index) => (
            <span key={href}>
              {index > 0 && ' · '}
              <a href={href}>{text}</a>
            </span>
          ))}
        </p>
      )}
      {years.length > 1 && <YearLinks years={years} shown={year} />}
      {open.length > 0 && <Actions caption="To be done" rows={open} isOneProvider={isOneProvider} />}
      {completed.length > 0 && (
        <Details summary={`Completed (${completed.length})`}>
          <Actions caption="Completed" rows={completed} isOneProvider={isOneProvider} />
        </Details>
      )}
    </>
  )
}

interface ActionsProps {
  readonly caption: string
  readonly rows: readonly ActionRow[]
  readonly isOneProvider: boolean
}

function Actions({ caption, rows, isOneProvider }: ActionsProps) {
  const columns = ['What is to be done', ...(isOneProvider ? [] : ['Provider']), 'From', 'Who', 'Stands']
  return (
    <Table
      layout="lines"
      caption={caption}
      columns={columns.map((heading) => ({ heading }))}
      rows={rows.map(({ id, href, what, provider, source, owner, stands, day, isOverdue, carried }) => ({
        key: id,
        cells: [
          <a key="what" href={href}>
            {what}
          </a>,
          ...(isOneProvider ? [] : [provider]),
          carried ? `${source}. ${carried}` : source,
          owner,
          <span key="stands">
            {isOverdue ? <Tag colour="red">{stands}</Tag> : `${stands},`} {day}
          </span>,
        ],
      }))}
    />
  )
}

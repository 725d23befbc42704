import { Heading } from '@/ui/heading'
import { InsetText } from '@/ui/inset-text'
import { SummaryList } from '@/ui/summary-list'
import { Table } from '@/ui/table'
import { Tag } from '@/ui/tag'
import { WarningCallout } from '@/ui/warning-callout'
import type { WindowView } from '../to-window-view'

/** One window: what holds for it, what can be done, and what was. `done` is what has just been done. */
export function WindowScreen({ view, done }: { view: WindowView; done: string | null }) {
  return (
    <>
      {done && (
        <InsetText>
          <p role="status">{done}</p>
        </InsetText>
      )}
      <Heading level={1} caption={view.months}>
        {view.title}
      </Heading>
      <p>
        <Tag colour={view.state.colour}>{view.state.text}</Tag>
      </p>
      {view.general && (
        <WarningCallout heading="Everybody has more time">
          <p>{view.general.text}</p>
          <p>{view.general.message}</p>
          <p>
            <a href={view.general.endHref}>End it now</a>
          </p>
        </WarningCallout>
      )}
      <SummaryList rows={view.facts} />
      <ul className="nhsuk-list">
        {view.actions.map(({ href, text }) => (
          <li key={href}>
            <a href={href}>{text}</a>
          </li>
        ))}
      </ul>
      {view.hasOpened && <Extensions view={view} />}
      <History view={view} />
    </>
  )
}

function Extensions({ view: { extensions } }: { view: WindowView }) {
  if (extensions.length === 0) return <p>No provider was given more time than the others.</p>
  return (
    <Table
      caption="More time for one provider"
      columns={['Provider', 'Until', 'Why', 'State'].map((heading) => ({ heading }))}
      rows={extensions.map((each) => ({
        key: each.key,
        cells: [
          each.provider,
          each.until,
          each.why,
          <>
            {each.state}
            {each.endHref && (
              <>
                {' '}
                <a href={each.endHref}>
                  End<span className="nhsuk-u-visually-hidden"> the extra time of {each.provider}</span>
                </a>
              </>
            )}
          </>,
        ],
      }))}
    />
  )
}

function History({ view: { history } }: { view: WindowView }) {
  if (history.length === 0) return null
  return (
    <Table
      caption="What was decided"
      columns={['When', 'What', 'Why'].map((heading) => ({ heading }))}
      rows={history.map(({ key, when, what, why }) => ({ key, cells: [when, what, why] }))}
    />
  )
}

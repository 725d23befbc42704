import { Heading } from '@/ui/heading'
import { InsetText } from '@/ui/inset-text'
import { LinkButton } from '@/ui/link-button'
import { Table } from '@/ui/table'
import type { HistoryView } from '../to-history-view'

/** The quarters of a provider from before this service, each with who vouches for it. */
export function HistoryScreen({ code, name, enterHref, entered, quarters }: HistoryView) {
  return (
    <>
      <Heading level={1} caption={`${name} (${code})`}>
        Past quarters
      </Heading>
      {entered && <p role="status">{entered}</p>}
      <p>
        History from before this service, in the words of whoever vouches for it. It counts in trends alone,
        in no total and in no export.
      </p>
      {enterHref && <LinkButton href={enterHref}>Enter past quarters</LinkButton>}
      {quarters.length === 0 && (
        <InsetText>
          <p>
            No past quarter has been entered.
            {enterHref === null && ' A service lead or a gatekeeper of the provider enters them.'}
          </p>
        </InsetText>
      )}
      {quarters.map(({ period, title, vouched, source, lines }) => (
        <section key={period} aria-labelledby={period}>
          <h2 className="nhsuk-heading-m" id={period}>
            {title}
          </h2>
          <p>
            History. {vouched}. From: <span className="app-preserve">{source}</span>
          </p>
          <Table
            caption={`Figures of ${title}`}
            captionSize="s"
            columns={[{ heading: 'Indicator' }, { heading: 'Figures' }]}
            rows={lines.map(({ indicator, figures }) => ({ key: indicator, cells: [indicator, figures] }))}
          />
        </section>
      ))}
    </>
  )
}

import { Heading } from '@/ui/heading'
import { InsetText } from '@/ui/inset-text'
import { Table } from '@/ui/table'
import { sayCount } from '@/domain/say-count'
import type { BesideRow, BesideView } from '../to-beside-view'

/** Last year's answers beside this year's: what changed, and the actions that are carried over. */
export function BesideScreen({ view }: { view: BesideView }) {
  const changed = view.rows.filter(({ change }) => change === 'Now met' || change === 'No longer met')
  return (
    <>
      <Heading level={1} caption={view.caption}>
        Last year beside this year
      </Heading>
      {view.lastYearHref ? (
        <p>
          {changed.length === 0 ? 'No indicator' : sayCount(changed.length, 'indicator')} changed between{' '}
          <a href={view.lastYearHref}>{view.lastYear}</a> and {view.year}
          {view.isDraft ? ', as the draft stands' : ''}.
        </p>
      ) : (
        <InsetText>
          <p>Nothing was signed for {view.lastYear}, so there is nothing to compare with.</p>
        </InsetText>
      )}
      <Table
        id="beside"
        caption="The declared indicators"
        columns={[
          { heading: 'Indicator' },
          { heading: view.lastYear },
          { heading: view.year },
          { heading: 'Change' },
        ]}
        rows={view.rows.map((row) => ({
          key: row.code,
          cells: [
            `${row.code} ${row.title}`,
            <Answer key="before" answer={row.before} />,
            <Answer key="now" answer={row.now} />,
            <Change key="change" row={row} />,
          ],
        }))}
      />
    </>
  )
}

function Answer({ answer }: { answer: BesideRow['now'] }) {
  if (!answer?.status) return 'Not declared'
  return (
    <>
      <strong>{answer.status}</strong>
      {answer.missing > 0 && <div>{sayCount(answer.missing, 'criterion', 'criteria')} missing</div>}
      {answer.comment && <div className="app-preserve">{answer.comment}</div>}
      {answer.action && (
        <div className="app-preserve">
          Action: {answer.action.text} ({answer.action.owner}, {answer.action.due})
        </div>
      )}
    </>
  )
}

function Change({ row: { change, before, now } }: { row: BesideRow }) {
  const isCarried = before?.action && now?.status === 'Not met'
  return (
    <>
      {change}
      {isCarried && <div>The action of last year is carried over.</div>}
    </>
  )
}

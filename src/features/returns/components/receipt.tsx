import { Details } from '@/ui/details'
import { Panel } from '@/ui/panel'
import { SummaryList } from '@/ui/summary-list'
import type { ReceiptView } from '../get-receipt'
import { AnswerCard, toBoxRows, toWhyRows } from './answer-card'

/** The receipt of a submission: who, when, what exactly, and the hash by which it can be proved. */
export function Receipt({ view }: { view: ReceiptView }) {
  return (
    <>
      <Panel heading="Return submitted">
        {view.provider}
        <br />
        {view.period}
      </Panel>
      <p>
        Keep or print this page. What was submitted never changes and can be shown again here at any time.
      </p>
      <SummaryList
        rows={[
          ...view.facts.map(({ key, value }) => ({ key, value })),
          { key: 'Snapshot SHA-256', value: <code className="app-hash">{view.snapshotSha256}</code> },
          { key: 'Head of the audit chain', value: <code className="app-hash">{view.auditHead}</code> },
          { key: 'Declaration', value: view.declaration },
        ]}
      />
      <h2 className="nhsuk-heading-m">What was submitted</h2>
      {view.about.length > 0 && (
        <SummaryList
          rows={[...toBoxRows(view.about), ...toWhyRows({ warnings: view.asked, explanation: null })]}
        />
      )}
      {view.rows.map((row) => (
        <AnswerCard key={row.code} row={row} />
      ))}
      <Details summary="The snapshot itself, as it was hashed">
        <p>The SHA-256 above is that of exactly this text, in UTF-8.</p>
        <pre className="app-snapshot">{view.snapshot}</pre>
      </Details>
    </>
  )
}

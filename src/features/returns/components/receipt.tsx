import { ChangesTable } from '@/features/draft/components/changes-table'
import { Details } from '@/ui/details'
import { SummaryList } from '@/ui/summary-list'
import type { ReceiptView } from '../to-receipt-view'
import { AnswerCard, toBoxRows, toWhyRows } from './answer-card'
import { ReceiptHeading, ReceiptStanding } from './receipt-standing'
import { ReceiptVersions } from './receipt-versions'

/** The receipt of a submission: who, when, what exactly, and the hash by which it can be proved. */
export function Receipt({ view }: { view: ReceiptView }) {
  const { shown, differences } = view.standing
  return (
    <>
      <ReceiptHeading view={view} />
      <ReceiptStanding view={view} />
      <SummaryList
        rows={[
          ...view.facts.map(({ key, value }) => ({ key, value })),
          { key: 'Snapshot SHA-256', value: <code className="app-hash">{view.snapshotSha256}</code> },
          { key: 'Head of the audit chain', value: <code className="app-hash">{view.auditHead}</code> },
          { key: 'Declaration', value: view.declaration },
        ]}
      />
      <ReceiptVersions view={view} />
      {differences && <ChangesTable differences={differences} since={shown - 1} now={`Version ${shown}`} />}
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

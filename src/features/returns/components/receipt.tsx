import { ChangesTable } from '@/features/draft/components/changes-table'
import { returnCsvHref } from '@/domain/addresses/returns'
import { Proof } from '@/ui/proof'
import { SummaryList } from '@/ui/summary-list'
import type { ReceiptView } from '../to-receipt-view'
import { AnswerCard, toBoxRows, toWhyRows } from './answer-card'
import { ReceiptHeading, ReceiptStanding } from './receipt-standing'
import { ReceiptVersions } from './receipt-versions'

/** The receipt of a submission: who, when, what exactly, and the hash by which it can be proved. */
export function Receipt({ view }: { view: ReceiptView }) {
  const { shown, differences } = view.standing
  return (
    <div className="app-receipt">
      <ReceiptHeading view={view} />
      <ReceiptStanding view={view} />
      <NextSteps view={view} />
      <SummaryList
        rows={[
          ...view.facts.map(({ key, value }) => ({ key, value })),
          { key: 'Declaration', value: view.declaration },
        ]}
      />
      <Proof {...view} />
      <ReceiptVersions view={view} />
      {differences && <ChangesTable differences={differences} since={shown - 1} now={`Version ${shown}`} />}
      <h2 className="nhsuk-heading-m">What was submitted</h2>
      {view.about.length > 0 && (
        <SummaryList
          rows={[...toBoxRows(view.about), ...toWhyRows({ warnings: view.asked, explanation: null })]}
        />
      )}
      <p className="app-not-printed">
        <a href={returnCsvHref(view.returnId, shown)}>This version as a file (CSV)</a>. To keep it as a PDF,
        print this page.
      </p>
      <div className="app-answers">
        {view.rows.map((row) => (
          <AnswerCard key={row.code} row={row} />
        ))}
      </div>
    </div>
  )
}

/** For whose return it is: what happens now, and by when. */
function NextSteps({ view: { next } }: { view: ReceiptView }) {
  if (!next) return null
  return (
    <section className="app-next" aria-labelledby="next">
      <h2 className="nhsuk-heading-m" id="next">
        What happens next
      </h2>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {next.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ul>
    </section>
  )
}

import { SummaryList, type SummaryAction } from '@/ui/summary-list'
import { Table } from '@/ui/table'
import type { AnswerRow, BesideView } from '../answer-rows'

/** One line as it was answered: its state, its boxes, and what they come to. */
export function AnswerCard({ row, changeHref }: { row: AnswerRow; changeHref?: string | null | undefined }) {
  const { result, interval, reason, beside } = row
  return (
    <div className="app-answer">
      <h3 className="nhsuk-heading-xs">
        {row.code} {row.title}
      </h3>
      {row.caveat && <p>{row.caveat}.</p>}
      <SummaryList
        rows={[
          { key: 'State', value: row.state, actions: toChange(changeHref, `the answers of ${row.code}`) },
          ...(beside ? [] : toBoxRows(row.boxes)),
          ...(reason ? [{ key: 'Reason', value: <span className="app-preserve">{reason}</span> }] : []),
          ...toWhyRows(row),
          ...(result && !beside
            ? [{ key: 'Result', value: interval ? `${result} (95% interval ${interval})` : result }]
            : []),
        ]}
      />
      {beside && <BesideTable of={row.code} beside={beside} />}
    </div>
  )
}

/** The figures of a line, those of the last quarter and what is different, in columns. */
function BesideTable({ of, beside: { last, rows } }: { of: string; beside: BesideView }) {
  return (
    <div className="app-beside">
      <Table
        caption={`Figures of ${of} beside ${last}`}
        isCaptionHidden
        isCompact
        columns={[
          { heading: 'Figure' },
          { heading: 'This quarter', isNumeric: true },
          { heading: last, isNumeric: true },
          { heading: 'Change', isNumeric: true },
        ]}
        rows={rows.map((row) => ({ key: row.label, cells: [row.label, row.now, row.last, row.change] }))}
      />
    </div>
  )
}

/** Boxes as rows of a summary list; those filled in from another line say so. */
export function toBoxRows(boxes: AnswerRow['boxes']) {
  return boxes.map(({ label, figure, filled }) => ({
    key: label,
    value: (
      <span className="app-preserve">{filled ? `${figure} (filled in from another line)` : figure}</span>
    ),
  }))
}

/** What the warnings asked, and what was said to them. */
export function toWhyRows({ warnings, explanation }: Pick<AnswerRow, 'warnings' | 'explanation'>) {
  const asked = (
    <ul className="nhsuk-list app-asked">
      {warnings.map((warning) => (
        <li key={warning}>{warning}</li>
      ))}
    </ul>
  )
  return [
    ...(warnings.length > 0 ? [{ key: 'Warnings asked', value: asked }] : []),
    ...(explanation
      ? [{ key: 'Explanation', value: <span className="app-preserve">{explanation}</span> }]
      : []),
  ]
}

/** The way to change an answer, named for those who hear only the link. */
export function toChange(href: string | null | undefined, hiddenText: string): readonly SummaryAction[] {
  return href ? [{ href, text: 'Change', hiddenText }] : []
}

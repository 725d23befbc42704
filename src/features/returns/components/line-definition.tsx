import { Trend } from '@/ui/trend'
import type { LineView } from '../section-view'

/** What counts, beside the boxes, in the words of the catalogue. */
export function LineDefinition({ line }: { line: LineView }) {
  return (
    <div className="app-definition">
      {line.former?.trend && (
        <>
          <h3 className="nhsuk-heading-xs">How it went</h3>
          <Trend title={`${line.code}, oldest first.`} {...line.former.trend} />
        </>
      )}
      <h3 className="nhsuk-heading-xs">What counts</h3>
      <p>{line.denominator}</p>
      <p>{line.numerator}</p>
      {line.caveat && <p>{line.caveat}.</p>}
      {line.notes.length > 0 && (
        <details>
          <summary>Notes on {line.code}</summary>
          <ul className="nhsuk-list nhsuk-list--bullet">
            {line.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </details>
      )}
      <p>
        <a href={line.href}>Full definition of {line.code}</a>
      </p>
    </div>
  )
}

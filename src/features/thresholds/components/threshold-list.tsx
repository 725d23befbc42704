import type { ThresholdsView } from '../to-thresholds-view'

/** What is asked of a line locally, by whom, from when and why; also what was ended. */
export function ThresholdList({ thresholds }: Pick<ThresholdsView, 'thresholds'>) {
  if (thresholds.length === 0)
    return <p>No target is published for this line, and no local threshold is set.</p>
  return (
    <ul className="nhsuk-list">
      {thresholds.map(({ id, what, reason, ended, endHref }) => (
        <li key={id}>
          <strong>{what}.</strong>
          <br />
          <span className="app-preserve">“{reason}”</span>
          <br />
          {ended ??
            (endHref && (
              <a href={endHref}>
                End it<span className="nhsuk-u-visually-hidden">: {what}</span>
              </a>
            ))}
        </li>
      ))}
    </ul>
  )
}

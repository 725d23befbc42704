import type { AnnotationsView } from '../to-annotations-view'

/** What was written beside a chart: where, what, by whom, and what became of it. */
export function AnnotationList({ annotations }: Pick<AnnotationsView, 'annotations'>) {
  if (annotations.length === 0) return <p>Nothing has been written beside this chart.</p>
  return (
    <ul className="nhsuk-list">
      {annotations.map(({ id, what, reason, author, ended, endHref }) => (
        <li key={id}>
          <strong>{what}</strong>
          <br />
          <span className="app-preserve">“{reason}”</span>
          <br />
          {author}.{' '}
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

/** Something that somebody wrote, with its reason, which stays on record when it is ended. */
export interface RecordedItem {
  readonly id: string
  readonly what: string
  readonly reason: string
  /** Who wrote it and when, where `what` does not say so. */
  readonly author?: string
  /** When, by whom and why it was ended; null while it stands. */
  readonly ended: string | null
  /** The way to end it, for whoever may. */
  readonly endHref: string | null
}

/** What was written, why, and what became of it; `none` where there is nothing. */
export function RecordedList({ items, none }: { items: readonly RecordedItem[]; none: string }) {
  if (items.length === 0) return <p>{none}</p>
  return (
    <ul className="nhsuk-list">
      {items.map(({ id, what, reason, author, ended, endHref }) => (
        <li key={id}>
          <strong>{what}</strong>
          <br />
          <span className="app-preserve">“{reason}”</span>
          <br />
          {author && `${author}. `}
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

interface Figure {
  readonly headline: string
  readonly href: string
}

interface Props {
  readonly before: (Figure & { readonly when: string }) | null
  readonly now: Figure
  /** What a difference by more than chance rests on; null where there is none. */
  readonly because: string | null
}

/** A figure beside what it was before, each with where it came from, and whether chance alone may explain the difference. */
export function BeforeAndNow({ before, now, because }: Props) {
  return (
    <span className="app-figure">
      <a className="app-figure__headline" href={now.href}>
        {now.headline}
      </a>
      {before && (
        <span className="app-figure__part">
          before:{' '}
          <a className="app-figure__headline" href={before.href}>
            {before.headline}
          </a>{' '}
          ({before.when})
        </span>
      )}
      {because && (
        <span className="app-figure__part">
          <strong>More than chance:</strong> {because}
        </span>
      )}
    </span>
  )
}

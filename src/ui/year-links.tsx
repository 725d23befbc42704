interface Props {
  readonly years: readonly { readonly year: string; readonly href: string }[]
  /** The one that is shown. */
  readonly shown: string | undefined
}

/** The years of a list, each one link away. */
export function YearLinks({ years, shown }: Props) {
  return (
    <nav aria-label="Years">
      <p>
        {years.map(({ year, href }, index) => (
          <span key={year}>
            {index > 0 && ' · '}
            {year === shown ? <strong aria-current="page">{year}</strong> : <a href={href}>{year}</a>}
          </span>
        ))}
      </p>
    </nav>
  )
}

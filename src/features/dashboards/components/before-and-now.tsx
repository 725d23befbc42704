import type { ChangeSize } from '@/domain/returns/what-changed'

interface Figure {
  readonly headline: string
  readonly href: string
}

interface Props {
  readonly before: (Figure & { readonly when: string }) | null
  readonly now: Figure
  readonly size: ChangeSize
}

/** A figure beside what it was before, each with where it came from, and whether chance alone may explain the difference. */
export function BeforeAndNow({ before, now, size }: Props) {
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
      {size === 'beyond-chance' && (
        <span className="app-figure__part">
          <strong>More than chance:</strong> the intervals do not overlap
        </span>
      )}
    </span>
  )
}

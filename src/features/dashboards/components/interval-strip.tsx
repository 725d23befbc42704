import { type IntervalFigures, intervalParts, intervalPaths } from '@/ui/marks/interval-paths'

/** Lengths of a strip: as wide as its column, whatever that is. */
const WIDTH = 1000

interface Props {
  readonly figures: IntervalFigures
  readonly isSmall: boolean
}

/** A figure with its interval beside what all come to together and the funnel's limits. The same stands in words in the row. */
export function IntervalStrip({ figures, isSmall }: Props) {
  const drawn = intervalPaths(figures, WIDTH)
  return (
    <svg
      className="app-strip"
      viewBox={`0 0 ${WIDTH} 24`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      {intervalParts.map((part) =>
        drawn[part] === '' ? null : (
          <path
            key={part}
            className={part === 'point' && isSmall ? 'app-strip__small' : `app-strip__${part}`}
            d={drawn[part]}
          />
        ),
      )}
    </svg>
  )
}

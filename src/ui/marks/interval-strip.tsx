import { STRIP, type StripFigures, stripParts, stripPaths } from './strip-paths'

interface Props {
  readonly strip: StripFigures
  /** The same for those who do not see it. */
  readonly words: string
}

/**
 * One figure with its interval on a scale from nothing to all, over the limits of a funnel (99.8% pale, 95% darker) and the stroke of what
 * all come to.
 */
export function IntervalStrip({ strip, words }: Props) {
  const drawn = stripPaths(strip)
  return (
    <svg
      className="app-reach"
      viewBox={`0 0 ${STRIP.width} ${STRIP.height}`}
      role="img"
      aria-label={words}
      focusable="false"
    >
      {stripParts.map((part) =>
        drawn[part] === '' ? null : <path key={part} className={`app-reach__${part}`} d={drawn[part]} />,
      )}
    </svg>
  )
}

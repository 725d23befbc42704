import type { Limits } from '@/domain/statistics/funnel'
import type { Estimate } from '@/domain/statistics/estimate'

/** Lengths of a strip: as wide as its column, whatever that is. */
const WIDTH = 1000

interface Props {
  readonly estimate: Estimate | undefined
  /** What all come to together. */
  readonly centre: number | undefined
  /** Of the funnel at 99.8% for as many patients; null where there is none. */
  readonly limits: Limits | null
  /** The end of the scale, which begins at 0. */
  readonly maximum: number
  readonly isSmall: boolean
}

/** A figure with its interval beside what all come to together and the funnel's limits. The same stands in words in the row. */
export function IntervalStrip({ estimate, centre, limits, maximum, isSmall }: Props) {
  const x = (value: number) => Math.round(Math.min(1, Math.max(0, value / maximum)) * WIDTH)
  const { value, lower, upper } = estimate ?? {}
  return (
    <svg
      className="app-strip"
      viewBox={`0 0 ${WIDTH} 24`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      {limits && (
        <path
          className="app-strip__limits"
          d={`M${x(limits.lower)} 6H${x(limits.upper)}V18H${x(limits.lower)}Z`}
        />
      )}
      {centre !== undefined && <path className="app-strip__centre" d={`M${x(centre)} 0V24`} />}
      {lower !== undefined && upper !== undefined && (
        <path className="app-strip__interval" d={`M${x(lower)} 12H${x(upper)}`} />
      )}
      {value !== undefined && (
        <path className={isSmall ? 'app-strip__small' : 'app-strip__point'} d={`M${x(value)} 12h0`} />
      )}
    </svg>
  )
}

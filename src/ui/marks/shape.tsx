/** What a mark looks like. Its shape says all of it; colour repeats that. */
export type MarkLook =
  | 'worse-high'
  | 'worse-low'
  | 'better-high'
  | 'better-low'
  | 'common'
  | 'beyond-worse'
  | 'beyond-better'
  | 'apart-worse'
  | 'apart-better'
  | 'within'
  | 'small'
  | 'pass'
  | 'fail'
  | 'either'

interface Props {
  readonly look: MarkLook
  /** Where its middle lies in the drawing. */
  readonly x?: number
  readonly y?: number
}

const [UP, DOWN] = ['M0-9L10 8H-10Z', 'M0 9L10-8H-10Z']
// Letters are drawn, so that they are part of the shape and as large as it is.
const HIGH = 'M-3 6V-1M3 6V-1M-3 2.5H3'
const LOW = 'M-2-6V1H3'
const DIAMOND = 'M0-8L8 0L0 8L-8 0Z'
const SQUARE = 'M-9-9H9V9H-9Z'
const PLUS = 'M-3 0H3M0-3V3'

/**
 * One mark, about 20 by 18: a triangle with H or L for a special cause, filled for the worse and open for the better; a dot for
 * common cause; a diamond beyond the limits of a funnel, filled beyond 99.8% and open beyond 95%, with a plus on the better side; an
 * open circle for what is counted and not judged; a square with P, F or a question mark for a level that will be met, will not, or may.
 */
export function MarkShape({ look, x = 0, y = 0 }: Props) {
  const at = x === 0 && y === 0 ? undefined : `translate(${x} ${y})`
  return (
    <g className={`app-mark--${look}`} transform={at}>
      {shapes[look]}
    </g>
  )
}

function triangle(path: string, letter: string, isOpen: boolean) {
  return (
    <>
      <path className="app-mark__edge" d={path} />
      {isOpen && <path className="app-mark__line" d={path} />}
      <path className="app-mark__letter" d={letter} />
    </>
  )
}

function diamond(isOpen: boolean, isBetter: boolean) {
  return (
    <>
      <path className="app-mark__edge" d={DIAMOND} />
      {isOpen && <path className="app-mark__line" d={DIAMOND} />}
      {isBetter && <path className="app-mark__letter" d={PLUS} />}
    </>
  )
}

function square(letter: string) {
  return (
    <>
      <path className="app-mark__edge" d={SQUARE} />
      <path className="app-mark__letter" d={letter} />
    </>
  )
}

const shapes = {
  'worse-high': triangle(UP, HIGH, false),
  'worse-low': triangle(DOWN, LOW, false),
  'better-high': triangle(UP, HIGH, true),
  'better-low': triangle(DOWN, LOW, true),
  common: <circle className="app-mark__edge" r="5" />,
  'beyond-worse': diamond(false, false),
  'beyond-better': diamond(false, true),
  'apart-worse': diamond(true, false),
  'apart-better': diamond(true, true),
  within: <circle className="app-mark__edge" r="4" />,
  small: <circle className="app-mark__edge" r="5" />,
  pass: square('M-3 6V-6H1A3 3 0 0 1 1 0H-3'),
  fail: square('M-3 6V-6H4M-3 0H3'),
  either: square('M-3.5-3A3.5 3.5 0 1 1 0 1V2.5M0 4.5V6'),
} as const

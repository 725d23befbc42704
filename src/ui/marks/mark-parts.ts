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

/** A piece of a mark: its dark edge, the coloured line on an open one, or a letter in it; a path, or a disc of a radius. */
type MarkPart =
  | { readonly part: 'edge' | 'line' | 'letter'; readonly d: string }
  | { readonly part: 'edge'; readonly r: number }

const [UP, DOWN] = ['M0-9L10 8H-10Z', 'M0 9L10-8H-10Z']
// Letters are drawn, so that they are part of the shape and as large as it is.
const HIGH = 'M-3 6V-1M3 6V-1M-3 2.5H3'
const LOW = 'M-2-6V1H3'
const DIAMOND = 'M0-8L8 0L0 8L-8 0Z'
const SQUARE = 'M-9-9H9V9H-9Z'
const PLUS = 'M-3 0H3M0-3V3'

function shape(d: string, letter: string | null, isOpen = false): readonly MarkPart[] {
  return [
    { part: 'edge', d },
    ...(isOpen ? [{ part: 'line' as const, d }] : []),
    ...(letter === null ? [] : [{ part: 'letter' as const, d: letter }]),
  ]
}

/**
 * Each mark, about 20 by 18 about its middle: a triangle with H or L for a special cause, filled for the worse and open for the better; a
 * dot for common cause; a diamond beyond the limits of a funnel, filled beyond 99.8% and open beyond 95%, with a plus on the better side;
 * a wide open circle for what is counted and not judged; a square with P, F or a question mark for a level that will be met, will not, or may.
 */
export const markParts: Readonly<Record<MarkLook, readonly MarkPart[]>> = {
  'worse-high': shape(UP, HIGH),
  'worse-low': shape(DOWN, LOW),
  'better-high': shape(UP, HIGH, true),
  'better-low': shape(DOWN, LOW, true),
  common: [{ part: 'edge', r: 4.5 }],
  'beyond-worse': shape(DIAMOND, null),
  'beyond-better': shape(DIAMOND, PLUS),
  'apart-worse': shape(DIAMOND, null, true),
  'apart-better': shape(DIAMOND, PLUS, true),
  within: [{ part: 'edge', r: 4 }],
  small: [{ part: 'edge', r: 8 }],
  pass: shape(SQUARE, 'M-3 6V-6H1A3 3 0 0 1 1 0H-3'),
  fail: shape(SQUARE, 'M-3 6V-6H4M-3 0H3'),
  either: shape(SQUARE, 'M-3.5-3A3.5 3.5 0 1 1 0 1V2.5M0 4.5V6'),
}

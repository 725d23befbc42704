import { type SparkFigures, sparkPaths, sparkParts } from '../marks/spark-paths'
import { type StripFigures, stripParts, stripPaths } from '../marks/strip-paths'
import { markColours } from '../marks/mark-picture'
import { markSvg } from './mark-file'
import { INK, type KeyShape, PAPER } from './picture-file'

/** As the style sheet has them (`_marks.scss`), with which a test compares them. */
export const sparkLooks = {
  band: 'fill="#e8edee" stroke="#768692" stroke-width="0.75"',
  centre: 'fill="none" stroke="#768692" stroke-dasharray="4 3"',
  step: `fill="none" stroke="${INK}" stroke-dasharray="2 2"`,
  line: `fill="none" stroke="${INK}" stroke-width="1.25"`,
  note: `fill="${INK}"`,
  worse: `fill="${markColours.worse}" stroke="${INK}"`,
  better: `fill="${PAPER}" stroke="${INK}"`,
  last: `fill="${INK}"`,
} as const

/** As the style sheet has them (`_provider.scss`), with which a test compares them. */
export const stripLooks = {
  base: `fill="none" stroke="${INK}"`,
  outer: `fill="#d8e3ee" stroke="${INK}" stroke-width="0.75"`,
  inner: 'fill="#aebfce"',
  all: `stroke="${INK}" stroke-width="2.5"`,
  interval: `fill="none" stroke="${INK}" stroke-width="2"`,
  value: `fill="#005eb8" stroke="${PAPER}"`,
} as const

/** The size of a small picture of quarters in a row. */
export const SPARK = { width: 240, height: 44 } as const

/** How a figure went, as the row of its page draws it. */
export function sparkSvg(figures: SparkFigures): string {
  const drawn = sparkPaths(figures, SPARK)
  return sparkParts
    .map((part) => (drawn[part] === '' ? '' : `<path d="${drawn[part]}" ${sparkLooks[part]}/>`))
    .join('')
}

/** How a figure lies, as the row of its page draws it. */
export function stripSvg(strip: StripFigures): string {
  const drawn = stripPaths(strip)
  return stripParts
    .map((part) => (drawn[part] === '' ? '' : `<path d="${drawn[part]}" ${stripLooks[part]}/>`))
    .join('')
}

const pieceOf = (svg: string, text: string): KeyShape => ({ svg, text })

/** What the parts of a strip and the marks beside it mean. */
export const lineKey: readonly KeyShape[] = [
  pieceOf(
    `<circle cx="12" cy="8" r="4.5" ${stripLooks.value}/>`,
    'The figure, on a scale from nothing to all',
  ),
  pieceOf(`<path d="M2 4v8M2 8H22M22 4v8" ${stripLooks.interval}/>`, '95% interval'),
  pieceOf(`<path d="M12 0V16" ${stripLooks.all}/>`, 'What all come to'),
  pieceOf(
    `<path d="M0 2H24V14H0Z" ${stripLooks.outer}/><path d="M6 2H18V14H6Z" ${stripLooks.inner}/>`,
    'Limits of the funnel for as many patients: 99.8% pale, 95% darker',
  ),
  pieceOf(markSvg('worse-high', 12, 8), 'Changed for the worse; open for the better, H high, L low'),
  pieceOf(markSvg('beyond-worse', 12, 8), 'Beyond 99.8%; open beyond 95%; with a plus on the better side'),
]

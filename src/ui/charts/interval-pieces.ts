import { type IntervalFigures, intervalParts, intervalPaths } from '../marks/interval-paths'
import { markSvg } from './mark-file'
import { INK, type KeyShape } from './picture-file'

const point = (colour: string, width: number) =>
  `fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round"`

/** As the style sheet has them (`_indicator.scss`), with which a test compares them. */
export const intervalLooks = {
  limits: 'fill="#e8edee"',
  edges: 'fill="none" stroke="#4c6272" stroke-width="1"',
  centre: `fill="none" stroke="${INK}" stroke-width="1.5" stroke-dasharray="3 2"`,
  interval: 'fill="none" stroke="#4c6272" stroke-width="2"',
  point: point('#005eb8', 9),
  small: point('#4c6272', 5),
} as const

/** A figure with its interval, as the row of its table draws it, so wide and 24 high. */
export function intervalSvg(figures: IntervalFigures, width: number, isSmall: boolean): string {
  const drawn = intervalPaths(figures, width)
  return intervalParts
    .map((part) => {
      const look = intervalLooks[part === 'point' && isSmall ? 'small' : part]
      return drawn[part] === '' ? '' : `<path d="${drawn[part]}" ${look}/>`
    })
    .join('')
}

/** What the parts of a row mean, and its marks. */
export const intervalKey: readonly KeyShape[] = [
  {
    svg: `<path d="M12 8h0" ${intervalLooks.point}/>`,
    text: 'The figure; smaller and grey of fewer than 8 patients',
  },
  {
    svg: `<path d="M0 8H24" ${intervalLooks.interval}/>`,
    text: '95% interval; an arrow where it reaches further',
  },
  { svg: `<path d="M12 0V16" ${intervalLooks.centre}/>`, text: 'What all come to together' },
  {
    svg: `<path d="M2 2H22V14H2Z" ${intervalLooks.limits}/><path d="M2 2V14M22 2V14" ${intervalLooks.edges}/>`,
    text: 'Limits of the funnel at 99.8% for as many patients',
  },
  { svg: markSvg('worse-high', 12, 8), text: 'Changed for the worse; open for the better, H high, L low' },
  {
    svg: markSvg('beyond-worse', 12, 8),
    text: 'Beyond 99.8%; open beyond 95%; with a plus on the better side',
  },
]

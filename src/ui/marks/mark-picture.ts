import { type MarkLook, markParts } from './mark-parts'

const INK = '#212b32'
const PAPER = '#ffffff'
/** As the style sheet has them (`_marks.scss`), with which a test compares them. */
export const markColours = { worse: '#e46c0a', better: '#00b0f0', common: '#a6a6a6' } as const

const filled: Partial<Readonly<Record<MarkLook, string>>> = {
  ...{ 'worse-high': markColours.worse, 'worse-low': markColours.worse, 'beyond-worse': markColours.worse },
  ...{ 'beyond-better': markColours.better, pass: markColours.better, fail: markColours.worse },
  ...{ common: markColours.common, within: markColours.common },
}
const isOpen = (look: MarkLook) => markParts[look].some(({ part }) => part === 'line')

/** A mark as SVG with every colour in it, for where no style sheet is: a piece of a drawing, about its middle. */
export function markPiece(look: MarkLook): string {
  const edge = `fill="${filled[look] ?? PAPER}" stroke="${INK}" stroke-width="${isOpen(look) ? 4.5 : 1.5}" stroke-linejoin="round"`
  const line = `fill="none" stroke="${look === 'apart-worse' ? markColours.worse : markColours.better}" stroke-width="2" stroke-linejoin="round"`
  const looks = { edge, line, letter: `fill="none" stroke="${INK}" stroke-width="1.8"` }
  return markParts[look]
    .map((each) =>
      'r' in each
        ? `<circle r="${each.r}" ${looks[each.part]}/>`
        : `<path d="${each.d}" ${looks[each.part]}/>`,
    )
    .join('')
}

/** The same as a picture of 24 by 22. */
export function markPicture(look: MarkLook): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-12 -11 24 22" width="24" height="22">${markPiece(look)}</svg>`
}

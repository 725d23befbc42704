import { markPiece } from '../marks/mark-picture'
import type { MarkLook } from '../marks/mark-parts'
import { partLooks } from './chart-file'
import { INK, moved, textAt } from './picture-file'

/** Everything that is drawn of a funnel, at its place. */
export interface DrawnFunnel {
  readonly width: number
  readonly height: number
  readonly grid: string
  readonly axis: string
  readonly centre: string
  readonly outer: string
  readonly inner: string
  readonly score: string
  readonly labels: readonly {
    readonly x: number
    readonly y: number
    readonly anchor: 'start' | 'middle' | 'end'
    readonly text: string
  }[]
  readonly marks: readonly {
    readonly key: string
    readonly x: number
    readonly y: number
    readonly look: MarkLook
  }[]
}

/** As the style sheet has them (`_indicator.scss`), with which a test compares them. */
export const limitLooks = {
  outer: `stroke="${INK}" stroke-width="1.5"`,
  inner: 'stroke="#4c6272" stroke-width="1.25" stroke-dasharray="7 4"',
  score: 'stroke="#4c6272" stroke-width="1.25" stroke-dasharray="1.5 4"',
} as const

/** A funnel alone, for where its words stand as text beside it, in letters of a font that is there. */
export function funnelPicture(drawing: DrawnFunnel, font: string): string {
  const { width, height } = drawing
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="${font}" fill="${INK}">${funnelSvg(drawing)}</svg>`
}

/** All that is drawn of it. */
export function funnelSvg({ labels, marks, ...drawing }: DrawnFunnel): string {
  const looks = { ...limitLooks, grid: partLooks.grid, axis: partLooks.axis, centre: partLooks.centre }
  const parts = (['grid', 'axis', 'centre', 'score', 'inner', 'outer'] as const).map(
    (part) => `<path d="${drawing[part]}" fill="none" ${looks[part]}/>`,
  )
  const texts = labels.map((label) => textAt(label))
  return [...parts, ...marks.map(({ look, x, y }) => moved(x, y, markPiece(look))), ...texts].join('')
}

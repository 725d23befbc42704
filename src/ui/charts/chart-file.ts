import type { Drawing } from './chart-drawing'
import type { KeyItem } from './chart-key'
import { isPath, partOf, paths } from './key-paths'
import { type PointLook, markPath } from './mark-path'
import {
  INK,
  type KeyShape,
  PAPER,
  type PictureWords,
  keyBlock,
  moved,
  pictureFile,
  textAt,
} from './picture-file'

/** A chart of quarters as a picture that is read alone. */
export function chartFile(
  drawing: Drawing,
  { key, ...words }: PictureWords & { readonly key: readonly KeyItem[] },
): string {
  const { width, height } = drawing
  return pictureFile({ ...words, key: key.map(keyShape), drawn: { svg: drawn(drawing), width, height } })
}

function keyShape({ look, text }: KeyItem): KeyShape {
  const svg = isPath(look)
    ? `<path d="${paths[look]}" fill="none" ${partLooks[partOf[look]]}/>`
    : markOf(look, { x: 12, y: 8, radius: 5 })
  return { svg, text }
}

/** The drawing and its key alone, for where its words stand as text beside it, in letters of a font that is there. */
export function chartPicture(drawing: Drawing, key: readonly KeyItem[], font: string): string {
  const head = keyBlock(key.map(keyShape))
  const height = head.height + drawing.height
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${drawing.width} ${height}" width="${drawing.width}" height="${height}" font-family="${font}" fill="${INK}">`,
    head.svg,
    moved(0, head.height, drawn(drawing)),
    '</svg>',
  ].join('')
}

/** As the style sheet has them (`_charts.scss`), with which a test compares them. */
export const partLooks = {
  grid: 'stroke="#d8dde0"',
  axis: 'stroke="#4c6272"',
  steps: `stroke="${INK}" stroke-width="1.5"`,
  limits: 'stroke="#4c6272" stroke-width="1.5" stroke-dasharray="3 3"',
  levels: `stroke="${INK}" stroke-width="2" stroke-dasharray="2 3"`,
  centre: `stroke="${INK}" stroke-width="1.5" stroke-dasharray="7 4"`,
  whiskers: 'stroke="#4c6272" stroke-width="1.5"',
  line: 'stroke="#4c6272" stroke-width="2"',
} as const

const worse = `fill="#e46c0a" stroke="${INK}" stroke-width="1.5"`
const better = `fill="${PAPER}" stroke="#005eb8" stroke-width="2.5"`
export const pointLooks: Readonly<Record<PointLook, string>> = {
  point: `fill="#005eb8" stroke="${INK}" stroke-width="1.5"`,
  few: `fill="${PAPER}" stroke="${INK}" stroke-width="1.5"`,
  apart: `fill="${INK}" stroke="${INK}" stroke-width="1.5"`,
  gap: 'fill="none" stroke="#4c6272" stroke-width="2"',
  ...{ 'worse-high': worse, 'worse-low': worse, 'better-high': better, 'better-low': better },
}

function drawn(drawing: Drawing): string {
  const parts = (['grid', 'axis', 'steps', 'limits', 'levels', 'centre', 'whiskers', 'line'] as const).map(
    (part) => (drawing[part] === '' ? '' : `<path d="${drawing[part]}" fill="none" ${partLooks[part]}/>`),
  )
  return [
    ...parts,
    ...drawing.labels.map((label) => textAt(label)),
    ...drawing.marks.map((mark) => markOf(mark.look, { ...mark, radius: 5 })),
  ].join('')
}

function markOf(
  look: PointLook,
  place: { readonly x: number; readonly y: number; readonly radius: number },
): string {
  const path = markPath(look, place)
  return path === null
    ? `<circle cx="${place.x}" cy="${place.y}" r="${place.radius}" ${pointLooks[look]}/>`
    : `<path d="${path}" ${pointLooks[look]}/>`
}

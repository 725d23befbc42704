import type { Drawing } from './chart-drawing'
import type { KeyItem } from './chart-key'
import { isPath, partOf, paths } from './key-paths'
import { type MarkLook, markPath } from './mark-path'
import { type Block, blockOf, escapeXml } from './svg-text'

/** What a chart that stands alone says beside its drawing. */
export interface PictureWords {
  readonly title: string
  readonly subtitle: string
  readonly sentence: string
  readonly key: readonly KeyItem[]
  /** Of what it was made, and how it may be handed on. */
  readonly foot: readonly string[]
}

/** Around everything, in the units of the drawing. */
const MARGIN = 16
/** Of one entry of the key. */
const KEY_HEIGHT = 20

/**
 * A chart as a file that is read alone: its words, its key and its drawing, with every colour and font resolved in it, so that it needs no
 * style sheet and no font but what every machine has. The same chart gives the same bytes.
 */
export function chartFile(drawing: Drawing, { title, subtitle, sentence, key, foot }: PictureWords): string {
  const { width } = drawing
  const head = stack([
    blockOf(title, { width, size: 20, isBold: true }),
    blockOf(subtitle, { width, size: 14 }),
    keyBlock(key),
  ])
  const tail = stack([
    blockOf(sentence, { width, size: 14 }),
    ...foot.map((text) => blockOf(text, { width, size: 12 })),
  ])
  const height = head.height + drawing.height + tail.height + 2 * MARGIN
  const size = `${width + 2 * MARGIN} ${height}`
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size}" width="${width + 2 * MARGIN}" height="${height}" role="img" aria-labelledby="title description" font-family="Arial, Helvetica, sans-serif" fill="${INK}">`,
    `<title id="title">${escapeXml(title)}</title><desc id="description">${escapeXml(`${subtitle}. ${sentence}`)}</desc>`,
    `<rect width="100%" height="100%" fill="${PAPER}"/>`,
    moved(MARGIN, MARGIN, head.svg),
    moved(MARGIN, MARGIN + head.height, drawn(drawing)),
    moved(MARGIN, MARGIN + head.height + drawing.height, tail.svg),
    '</svg>\n',
  ].join('\n')
}

/** The drawing and its key alone, for where its words stand as text beside it, in letters of a font that is there. */
export function chartPicture(drawing: Drawing, key: readonly KeyItem[], font: string): string {
  const head = keyBlock(key)
  const height = head.height + drawing.height
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${drawing.width} ${height}" width="${drawing.width}" height="${height}" font-family="${font}" fill="${INK}">`,
    head.svg,
    moved(0, head.height, drawn(drawing)),
    '</svg>',
  ].join('')
}

export const INK = '#212b32'
const PAPER = '#ffffff'

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
export const markLooks: Readonly<Record<MarkLook, string>> = {
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
  const labels = drawing.labels.map(
    ({ x, y, anchor, text }) =>
      `<text x="${x}" y="${y}" text-anchor="${anchor}" font-size="14">${escapeXml(text)}</text>`,
  )
  return [
    ...parts,
    ...labels,
    ...drawing.marks.map((mark) => markOf(mark.look, { ...mark, radius: 5 })),
  ].join('')
}

function markOf(
  look: MarkLook,
  place: { readonly x: number; readonly y: number; readonly radius: number },
): string {
  const path = markPath(look, place)
  return path === null
    ? `<circle cx="${place.x}" cy="${place.y}" r="${place.radius}" ${markLooks[look]}/>`
    : `<path d="${path}" ${markLooks[look]}/>`
}

/** One entry below the other, so that none is cut off. */
function keyBlock(items: readonly KeyItem[]): Block {
  const rows = items.map(({ look, text }, place) => {
    const shape = isPath(look)
      ? `<path d="${paths[look]}" fill="none" ${partLooks[partOf[look]]}/>`
      : markOf(look, { x: 12, y: 8, radius: 5 })
    return moved(
      0,
      place * KEY_HEIGHT,
      `${shape}<text x="32" y="13" font-size="14">${escapeXml(text)}</text>`,
    )
  })
  return { svg: rows.join(''), height: items.length * KEY_HEIGHT + 8 }
}

function stack(blocks: readonly Block[]): Block {
  return blocks.reduce(
    (above, block) => ({
      svg: above.svg + moved(0, above.height, block.svg),
      height: above.height + block.height,
    }),
    { svg: '', height: 0 },
  )
}

/** A piece of a picture at its place. */
export function moved(x: number, y: number, svg: string): string {
  return `<g transform="translate(${x} ${y})">${svg}</g>`
}

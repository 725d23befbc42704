import { type Block, blockOf, escapeXml } from './svg-text'

/** What a picture that stands alone says beside what it draws. */
export interface PictureWords {
  readonly title: string
  readonly subtitle: string
  readonly sentence: string
  /** Of what it was made, and how it may be handed on. */
  readonly foot: readonly string[]
}

/** A shape of a key, drawn about 12, 8, and what it means. */
export interface KeyShape {
  readonly svg: string
  readonly text: string
}

interface Picture extends PictureWords {
  readonly key: readonly KeyShape[]
  /** What is drawn, from 0, 0, and how large it is. */
  readonly drawn: { readonly svg: string; readonly width: number; readonly height: number }
}

export const INK = '#212b32'
export const PAPER = '#ffffff'
/** Around everything, in the units of the drawing. */
const MARGIN = 16
/** Of one entry of the key. */
const KEY_HEIGHT = 20

/**
 * A picture as a file that is read alone: its words, its key and its drawing, with every colour and font resolved in it, so that it needs
 * no style sheet and no font but what every machine has. The same figures give the same bytes.
 */
export function pictureFile({ title, subtitle, sentence, key, foot, drawn }: Picture): string {
  const { width } = drawn
  const head = stack([
    blockOf(title, { width, size: 20, isBold: true }),
    blockOf(subtitle, { width, size: 14 }),
    keyBlock(key),
  ])
  const tail = stack([
    blockOf(sentence, { width, size: 14 }),
    ...foot.map((text) => blockOf(text, { width, size: 12 })),
  ])
  const height = head.height + drawn.height + tail.height + 2 * MARGIN
  const size = `${width + 2 * MARGIN} ${height}`
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size}" width="${width + 2 * MARGIN}" height="${height}" role="img" aria-labelledby="title description" font-family="Arial, Helvetica, sans-serif" fill="${INK}">`,
    `<title id="title">${escapeXml(title)}</title><desc id="description">${escapeXml(`${subtitle}. ${sentence}`)}</desc>`,
    `<rect width="100%" height="100%" fill="${PAPER}"/>`,
    moved(MARGIN, MARGIN, head.svg),
    moved(MARGIN, MARGIN + head.height, drawn.svg),
    moved(MARGIN, MARGIN + head.height + drawn.height, tail.svg),
    '</svg>\n',
  ].join('\n')
}

/** A piece of a picture at its place. */
export function moved(x: number, y: number, svg: string): string {
  return `<g transform="translate(${x} ${y})">${svg}</g>`
}

/** A text of a drawing. */
export function textAt(
  {
    x,
    y,
    anchor,
    text,
  }: { readonly x: number; readonly y: number; readonly anchor: string; readonly text: string },
  size = 14,
): string {
  return `<text x="${x}" y="${y}" text-anchor="${anchor}" font-size="${size}">${escapeXml(text)}</text>`
}

/** One entry below the other, so that none is cut off. */
export function keyBlock(items: readonly KeyShape[]): Block {
  const rows = items.map(({ svg, text }, place) =>
    moved(0, place * KEY_HEIGHT, `${svg}${textAt({ x: 32, y: 13, anchor: 'start', text })}`),
  )
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

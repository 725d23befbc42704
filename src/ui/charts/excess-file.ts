import { type PictureWords, pictureFile } from './picture-file'
import { sparkLooks } from './row-pieces'

interface ExcessDrawn {
  readonly width: number
  readonly height: number
  readonly zero: string
  readonly line: string
}

/** So much larger than on its page: a picture alone has room. */
const LARGER = 2.5

/** Observed minus expected, added up, as a picture that is read alone. */
export function excessFile({ width, height, zero, line }: ExcessDrawn, words: PictureWords): string {
  const svg = `<g transform="scale(${LARGER})"><path d="${zero}" ${sparkLooks.centre}/><path d="${line}" ${sparkLooks.line}/></g>`
  return pictureFile({
    ...words,
    key: [
      { svg: `<path d="M0 8H24" ${sparkLooks.centre}/>`, text: 'As many as expected' },
      {
        svg: `<path d="M1 12L23 4" ${sparkLooks.line}/>`,
        text: 'Observed minus expected, up to each quarter',
      },
    ],
    drawn: { svg, width: width * LARGER, height: height * LARGER },
  })
}

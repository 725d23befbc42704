import { partLooks } from './chart-file'
import { type DrawnFunnel, funnelSvg, limitLooks } from './funnel-picture'
import { markSvg } from './mark-file'
import { type KeyShape, type PictureWords, pictureFile } from './picture-file'

/** A funnel as a picture that is read alone. */
export function funnelFile(drawing: DrawnFunnel, words: PictureWords): string {
  const { width, height } = drawing
  return pictureFile({ ...words, key, drawn: { svg: funnelSvg(drawing), width, height } })
}

const looks = { ...limitLooks, centre: partLooks.centre }

const lineOf = (part: keyof typeof looks, text: string): KeyShape => {
  return { svg: `<path d="M0 8H24" fill="none" ${looks[part]}/>`, text }
}

const key: readonly KeyShape[] = [
  lineOf('outer', '99.8% limits, after allowing for the spread between services'),
  lineOf('inner', '95% limits, after allowing for spread'),
  lineOf('score', '99.8% limits by chance alone'),
  lineOf('centre', 'What all come to together'),
  { svg: markSvg('beyond-worse', 12, 8), text: 'Beyond 99.8%; with a plus on the better side' },
  { svg: markSvg('apart-worse', 12, 8), text: 'Beyond 95%; with a plus on the better side' },
  { svg: markSvg('within', 12, 8), text: 'Within' },
]

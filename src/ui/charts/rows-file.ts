import { type KeyShape, type PictureWords, moved, pictureFile, textAt } from './picture-file'
import { shorten } from './svg-text'

/** A piece of a row: a text, which is cut where there is no more room for it, or a drawing about a middle line. */
type Piece = { readonly text: string } | { readonly svg: string; readonly height: number }

export interface PictureColumn {
  readonly width: number
  readonly heading: string
}

interface Table {
  readonly columns: readonly PictureColumn[]
  readonly rows: readonly (readonly Piece[])[]
  readonly rowHeight: number
}

/** Of the row of headings, and what is kept free between two columns. */
const [HEAD, BETWEEN] = [24, 8]

/** A table whose cells are small drawings and short texts, as a picture that is read alone. */
export function rowsFile(
  { columns, rows, rowHeight }: Table,
  { key, ...words }: PictureWords & { readonly key: readonly KeyShape[] },
): string {
  const width = columns.reduce((sum, each) => sum + each.width, 0)
  const headings = columns.map(({ heading }, index) => cellOf({ text: heading }, columns, index, 0, HEAD))
  const drawn = rows.map((pieces, row) => {
    const top = HEAD + row * rowHeight
    const cells = pieces.map((piece, index) => cellOf(piece, columns, index, top, rowHeight))
    return `<path d="M0 ${top}H${width}" stroke="#d8dde0"/>${cells.join('')}`
  })
  const svg = [...headings, ...drawn].join('')
  return pictureFile({ ...words, key, drawn: { svg, width, height: HEAD + rows.length * rowHeight } })
}

/** A piece in its column, about the middle of its row. */
function cellOf(
  piece: Piece,
  columns: readonly PictureColumn[],
  index: number,
  top: number,
  height: number,
): string {
  const x = columns.slice(0, index).reduce((sum, each) => sum + each.width, 0)
  if ('svg' in piece) return moved(x, top + (height - piece.height) / 2, piece.svg)
  const text = shorten(piece.text, (columns[index]?.width ?? 0) - BETWEEN)
  return textAt({ ...{ x, y: top + height / 2 + 5, anchor: 'start' }, text })
}

/** A piece of a picture, and how much of its height it takes. */
export interface Block {
  readonly svg: string
  readonly height: number
}

/** A text as XML has it. */
export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

interface Set {
  readonly width: number
  /** Of its letters. */
  readonly size: number
  readonly isBold?: boolean
}

/** How wide a letter is beside its height, taken generously, since a picture cannot measure. */
const LETTER = 0.56

/** A text in as many lines as its width asks for, and a little room below them. */
export function blockOf(text: string, { width, size, isBold = false }: Set): Block {
  const lines = wrap(text, Math.floor(width / (size * LETTER)))
  const height = Math.round(size * 1.35)
  const rows = lines.map(
    (line, place) =>
      `<text y="${size + place * height}" font-size="${size}"${isBold ? ' font-weight="bold"' : ''}>${escapeXml(line)}</text>`,
  )
  return { svg: rows.join(''), height: lines.length * height + 6 }
}

/** As much of a text of 14 as there is room for. */
export function shorten(text: string, room: number): string {
  const letters = Math.floor(room / (14 * LETTER))
  return text.length <= letters ? text : `${text.slice(0, Math.max(0, letters - 1)).trimEnd()}…`
}

/** Broken between words; a word that is longer than a line stands alone. */
export function wrap(text: string, most: number): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/).filter((each) => each !== '')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= most)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

/** A stretch of code points, both ends among them. */
type Stretch = readonly [from: number, to: number]

/**
 * Which characters a font can show: the code points of its `cmap` table (OpenType 1.9, formats 4 and 12). Throws where the font has
 * neither. What a font cannot show must be known before a paper is set: PDF/UA refuses a page with an empty box on it.
 */
export function coveredCharacters(font: Buffer): ReadonlySet<number> {
  const table = tableAt(font, 'cmap')
  const records = Array.from({ length: font.readUInt16BE(table + 2) }, (_, place) =>
    font.readUInt32BE(table + 4 + 8 * place + 4),
  )
  const stretches = records.flatMap((offset) => stretchesAt(font, table + offset))
  if (stretches.length === 0) throw new Error('The font does not say which characters it has')
  const covered = new Set<number>()
  for (const [from, to] of stretches) for (let point = from; point <= to; point += 1) covered.add(point)
  return covered
}

function tableAt(font: Buffer, wanted: string): number {
  const count = font.readUInt16BE(4)
  for (let place = 0; place < count; place += 1) {
    const at = 12 + 16 * place
    if (font.toString('latin1', at, at + 4) === wanted) return font.readUInt32BE(at + 8)
  }
  throw new Error(`The font has no table ${wanted}`)
}

function stretchesAt(font: Buffer, at: number): readonly Stretch[] {
  const format = font.readUInt16BE(at)
  if (format === 12) return groupsOf(font, at)
  return format === 4 ? segmentsOf(font, at) : []
}

function groupsOf(font: Buffer, at: number): readonly Stretch[] {
  return Array.from({ length: font.readUInt32BE(at + 12) }, (_, place) => {
    const group = at + 16 + 12 * place
    return [font.readUInt32BE(group), font.readUInt32BE(group + 4)] as const
  })
}

/** The last segment, which ends the table, stands for nothing. */
function segmentsOf(font: Buffer, at: number): readonly Stretch[] {
  const twice = font.readUInt16BE(at + 6)
  return Array.from({ length: twice / 2 }, (_, place): Stretch => {
    const end = at + 14 + 2 * place
    return [font.readUInt16BE(end + twice + 2), font.readUInt16BE(end)]
  }).filter(([from]) => from !== 0xffff)
}

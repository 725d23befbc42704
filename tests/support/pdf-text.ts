import { inflateSync } from 'node:zlib'

/**
 * The text of a PDF as a reader copies it, page after page: the glyphs of its content streams by the `ToUnicode` tables of its fonts. It
 * reads what Typst writes (no object streams, fonts with two-byte codes), which the tests need and no more.
 */
export function textOfPdf(pdf: Uint8Array): string {
  const objects = objectsOf(Buffer.from(pdf))
  const pages = [...objects.values()].filter(({ head }) => /\/Type \/Page\b(?!s)/.test(head))
  const ordered = kidsOf(objects).flatMap((id) => objects.get(id) ?? [])
  return (ordered.length > 0 ? ordered : pages).map((page) => textOfPage(page, objects)).join('\n')
}

/** How many pages it has. */
export function pagesOfPdf(pdf: Uint8Array): number {
  return kidsOf(objectsOf(Buffer.from(pdf))).length
}

interface PdfObject {
  readonly head: string
  readonly stream: Buffer | null
}
type Objects = ReadonlyMap<string, PdfObject>

function objectsOf(pdf: Buffer): Objects {
  const text = pdf.toString('latin1')
  const starts = [...text.matchAll(/(?:^|\n)(\d+) 0 obj\n/g)]
  return new Map(
    starts.map((found) => {
      const from = found.index + found[0].length
      const end = text.indexOf('\nendobj', from)
      const whole = text.slice(from, end)
      const at = whole.indexOf('stream\n')
      const head = at === -1 ? whole : whole.slice(0, at)
      const length = Number(/\/Length (\d+)/.exec(head)?.[1] ?? 0)
      const raw = at === -1 ? null : pdf.subarray(from + at + 7, from + at + 7 + length)
      const stream = raw && head.includes('/FlateDecode') ? inflateSync(raw) : raw
      return [found[1] ?? '', { head, stream }] as const
    }),
  )
}

function kidsOf(objects: Objects): readonly string[] {
  const tree = [...objects.values()].find(({ head }) => head.includes('/Type /Pages'))
  return [...(/\/Kids \[([^\]]*)\]/.exec(tree?.head ?? '')?.[1] ?? '').matchAll(/(\d+) 0 R/g)].map(
    ([, id = '']) => id,
  )
}

function textOfPage({ head }: PdfObject, objects: Objects): string {
  const resources = objects.get(/\/Resources (\d+) 0 R/.exec(head)?.[1] ?? '')?.head ?? head
  const fonts = new Map(
    [...(/\/Font <<([^>]*)>>/.exec(resources)?.[1] ?? '').matchAll(/\/(\w+) (\d+) 0 R/g)].map(
      ([, name = '', id = '']) => [name, tableOf(objects.get(id)?.head ?? '', objects)],
    ),
  )
  const contents = objects.get(/\/Contents (\d+) 0 R/.exec(head)?.[1] ?? '')?.stream?.toString('latin1') ?? ''
  let table: ReadonlyMap<string, string> = new Map()
  return [...contents.matchAll(SHOWN)]
    .map(([, font, shown]) => {
      if (font !== undefined) table = fonts.get(font) ?? table
      return shown === undefined
        ? ''
        : codesOf(shown)
            .map((code) => table.get(code) ?? '')
            .join('')
    })
    .join('')
}

/** A font that is chosen, or a string that is shown; parentheses in it are escaped, or stand in pairs. */
const SHOWN = /\/(\w+) [\d.]+ Tf|(\((?:\\.|[^\\()]|\((?:\\.|[^\\()])*\))*\)|<[0-9a-fA-F]*>(?!>))/gs

function tableOf(font: string, objects: Objects): ReadonlyMap<string, string> {
  const map = objects.get(/\/ToUnicode (\d+) 0 R/.exec(font)?.[1] ?? '')?.stream?.toString('latin1') ?? ''
  return new Map(
    [...map.matchAll(/<([0-9a-fA-F]{4})> <([0-9a-fA-F]+)>/g)].map(([, code = '', units = '']) => [
      code.toLowerCase(),
      Buffer.from(units, 'hex').swap16().toString('utf16le'),
    ]),
  )
}

function codesOf(shown: string): readonly string[] {
  const bytes = shown.startsWith('<') ? shown.slice(1, -1).toLowerCase() : literalHex(shown.slice(1, -1))
  return bytes.match(/.{4}/g) ?? []
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

function literalHex(text: string): string {
  const plain = text.replaceAll(/\\([0-7]{1,3}|[^0-7])/gs, (_, escape: string) =>
    /^[0-7]/.test(escape) ? String.fromCharCode(Number.parseInt(escape, 8)) : (ESCAPES[escape] ?? escape),
  )
  return Buffer.from(plain, 'latin1').toString('hex')
}

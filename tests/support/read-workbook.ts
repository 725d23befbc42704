import { strFromU8, unzipSync } from 'fflate'

/** A cell as its file has it: read without the library that wrote it. */
export interface ReadCell {
  readonly value: string | number | null
  /** Type of the cell: `n` for a number, `s` and `inlineStr` for a text. */
  readonly type: string
  readonly format: string
  readonly hasFormula: boolean
}

export interface ReadSheet {
  readonly name: string
  readonly xml: string
  readonly rows: readonly (readonly ReadCell[])[]
}

/** The sheets of a workbook, in their order, and the text of every part of its archive. */
export function readWorkbook(bytes: Uint8Array) {
  const entries = Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)] as const)
  const parts = new Map(entries)
  const part = (name: string) => parts.get(name) ?? ''
  const strings = [...part('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map(([, si = '']) =>
    textIn(si),
  )
  const formats = formatsIn(part('xl/styles.xml'))
  const names = [...part('xl/workbook.xml').matchAll(/<sheet name="([^"]*)"/g)].map(([, name = '']) =>
    plain(name),
  )
  const sheets = names.map((name, place): ReadSheet => {
    const xml = part(`xl/worksheets/sheet${place + 1}.xml`)
    return { name, xml, rows: rowsIn(xml, strings, formats) }
  })
  return { parts, sheets, definedNames: definedNamesIn(part('xl/workbook.xml')) }
}

/** One of the sheets by its name. */
export function findSheet(
  { sheets }: Pick<ReturnType<typeof readWorkbook>, 'sheets'>,
  name: string,
): ReadSheet {
  const sheet = sheets.find((each) => each.name === name)
  if (!sheet) throw new Error(`There is no sheet ${name}`)
  return sheet
}

/** The rows below the heads of a sheet, by their heads. */
export function readTable(of: Pick<ReturnType<typeof readWorkbook>, 'sheets'>, name: string) {
  const [heads = [], ...rows] = findSheet(of, name).rows
  return rows.map((row) => new Map(heads.map(({ value }, place) => [value, row[place]])))
}

function rowsIn(xml: string, strings: readonly string[], formats: readonly string[]): ReadSheet['rows'] {
  return [...xml.matchAll(/<row r="(\d+)"[^>]*>(.*?)<\/row>/gs)].reduce<ReadCell[][]>(
    (rows, [, at, inner = '']) => {
      while (rows.length < Number(at) - 1) rows.push([])
      rows.push(
        [...inner.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)].map(([, attributes = '', content = '']) =>
          cellIn(attributes, content, { strings, formats }),
        ),
      )
      return rows
    },
    [],
  )
}

function cellIn(
  attributes: string,
  content: string,
  { strings, formats }: { readonly strings: readonly string[]; readonly formats: readonly string[] },
): ReadCell {
  const type = /t="(\w+)"/.exec(attributes)?.[1] ?? 'n'
  const style = Number(/s="(\d+)"/.exec(attributes)?.[1] ?? 0)
  const raw = /<v>(.*?)<\/v>/s.exec(content)?.[1]
  const number = raw === undefined ? null : Number(raw)
  const value =
    type === 'inlineStr' ? textIn(content) : type === 's' ? (strings[number ?? -1] ?? null) : number
  return { value, type, format: formats[style] ?? '', hasFormula: content.includes('<f') }
}

/** What its own numbers of formats mean, by style. */
function formatsIn(xml: string): readonly string[] {
  const known = new Map([
    ['0', 'General'],
    ['1', '0'],
    ['49', '@'],
  ])
  for (const [, id = '', code = ''] of xml.matchAll(/<numFmt numFmtId="(\d+)" formatCode="([^"]*)"/g))
    known.set(id, plain(code))
  const styles = /<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(xml)?.[1] ?? ''
  return [...styles.matchAll(/<xf [^>]*?numFmtId="(\d+)"/g)].map(([, id = '']) => known.get(id) ?? id)
}

function definedNamesIn(xml: string): readonly string[] {
  return [...xml.matchAll(/<definedName name="([^"]*)"[^>]*>(.*?)<\/definedName>/g)].map(
    ([, name = '', range = '']) => `${name} ${plain(range)}`,
  )
}

function textIn(xml: string): string {
  return [...xml.matchAll(/<t(?: [^>]*)?>(.*?)<\/t>/gs)].map(([, text = '']) => plain(text)).join('')
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Entities of XML first, then characters that these files write by their number. */
function plain(xml: string): string {
  return xml
    .replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole)
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}

import { splitRecords } from '@/domain/imports/split-records'
import { yearTables } from '@/domain/exports/year-tables'

/** Of how many differences of one file is told what they are: the first ones say where to look. */
const MOST = 5

/** Where a file of a pack is not what its inputs give, one sentence for each difference. `ending` says what it is. */
export function differencesOf(ending: string, found: string, due: string): readonly string[] {
  const table = yearTables.find((each) => each.ending === ending)
  const all = table ? betweenTables(table.key, found, due) : betweenDocuments(found, due)
  const told = all.slice(0, MOST)
  const more = all.length - told.length
  if (told.length === 0) return ['its bytes differ from those that the inputs give, and no figure does']
  return more > 0 ? [...told, `and ${more} more`] : told
}

type Rows = ReadonlyMap<string, Readonly<Record<string, string>>>

function betweenTables(key: readonly string[], found: string, due: string): readonly string[] {
  const [own, right] = [rowsOf(key, found), rowsOf(key, due)]
  if (!own || !right) return ['it is no CSV file any more']
  const missing = [...right.keys()]
    .filter((name) => !own.has(name))
    .map((name) => `${name}: the row is missing`)
  const stray = [...own.keys()]
    .filter((name) => !right.has(name))
    .map((name) => `${name}: the inputs give no such row`)
  const changed = [...right].flatMap(([name, cells]) => {
    const held = own.get(name)
    if (!held) return []
    return Object.entries(cells).flatMap(([column, cell]) =>
      held[column] === cell
        ? []
        : [`${name}: ${column} is ${said(held[column])}, the inputs give ${said(cell)}`],
    )
  })
  // Of a file of another year every row is both: a few of each say so.
  return [...changed, ...stray.slice(0, 2), ...missing, ...stray.slice(2)]
}

function rowsOf(key: readonly string[], text: string): Rows | null {
  const split = splitRecords(text.replace(/^\uFEFF/, ''))
  if (!split.ok) return null
  const [head, ...body] = split.value.map(({ cells }) => cells)
  const rows = body.map((cells) =>
    Object.fromEntries((head ?? []).map((name, at) => [name, cells[at] ?? ''])),
  )
  return new Map(rows.map((cells) => [key.map((name) => cells[name]).join(', '), cells]))
}

function betweenDocuments(found: string, due: string): readonly string[] {
  const [own, right] = [parsed(found), parsed(due)]
  return own === undefined || right === undefined ? [] : between(own, right, '')
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** A list is compared by what its items are called, or by their places where they have no name. */
function between(own: unknown, right: unknown, at: string): readonly string[] {
  const [these, those] = [membersOf(own), membersOf(right)]
  if (!these || !those)
    return own === right ? [] : [`${at || 'the document'} is ${said(own)}, the inputs give ${said(right)}`]
  const names = new Set([...those.keys(), ...these.keys()])
  return [...names].flatMap((name) => {
    const where = at === '' ? name : `${at}, ${name}`
    if (!these.has(name)) return [`${where}: it is missing`]
    if (!those.has(name)) return [`${where}: the inputs give no such thing`]
    return between(these.get(name), those.get(name), where)
  })
}

function membersOf(value: unknown): ReadonlyMap<string, unknown> | null {
  if (typeof value !== 'object' || value === null) return null
  if (!Array.isArray(value)) return new Map(Object.entries(value))
  return new Map(value.map((item: unknown, place) => [nameOf(item) ?? String(place + 1), item]))
}

function nameOf(item: unknown): string | null {
  if (typeof item !== 'object' || item === null) return null
  const named = ['provider', 'indicator', 'period', 'name', 'id'].flatMap((name) => {
    const held: unknown = Reflect.get(item, name)
    return typeof held === 'string' ? [held] : []
  })
  return named.length > 0 ? named.join(' ') : null
}

function said(value: unknown): string {
  if (value === '' || value === null || value === undefined) return 'empty'
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.length > 80 ? `${text.slice(0, 80)}…` : text
}

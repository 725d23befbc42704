/** The rows of what a script is answered, by their numbers; what has none, like a hint of what to load, by what it is. */
interface Rows {
  readonly numbered: ReadonlyMap<string, unknown>
  readonly others: readonly string[]
}

/** `$1a`, `$L1a` and the like, which stand for a row, and `$1a:props:ends`, which stands for a part of one. */
const REFERENCE = /^\$[L@hFQW]?([0-9a-f]+)((?::[^:]+)*)$/
/** Where React writes the parts of an element. */
const OF_ELEMENT: Readonly<Record<string, number>> = { type: 1, key: 2, props: 3 }

/**
 * What a script is answered, as the one tree that it is. React cuts a tree into rows, and numbers and shares them, as they happen to be
 * ready, which says only how busy the machine was: here every row stands where it is pointed to, and after it what nothing points to.
 */
export function writeWhole(body: string): string {
  const { numbered, others } = readRows(body)
  const used = new Set<string>()
  const root = JSON.stringify(resolve(numbered.get('0'), { numbered, used, within: ['0'] }))
  const apart = [...numbered].filter(([id]) => id !== '0' && !used.has(id))
  const written = apart.map(([id, value]) => JSON.stringify(resolve(value, { numbered, used, within: [id] })))
  return [root, ...[...new Set([...written, ...others])].toSorted()].join('\n')
}

function readRows(body: string): Rows {
  const bytes = Buffer.from(body)
  const numbered = new Map<string, unknown>()
  const others: string[] = []
  for (let at = 0; at < bytes.length;) {
    const colon = bytes.indexOf(':', at)
    const id = bytes.toString('utf8', at, colon)
    const { text, next } = cutRow(bytes, colon + 1)
    if (/^[0-9a-f]+$/.test(id)) numbered.set(id, readRow(text))
    else others.push(`${id}:${text}`)
    at = next
  }
  return { numbered, others }
}

/** A row, which ends with its line; a text says how many bytes it has, and may have lines of its own. */
function cutRow(bytes: Buffer, start: number): { readonly text: string; readonly next: number } {
  const [said, size] = /^T([0-9a-f]+),/.exec(bytes.toString('latin1', start, start + 12)) ?? []
  if (said !== undefined && size !== undefined) {
    const [from, to] = [start + said.length, start + said.length + Number.parseInt(size, 16)]
    return { text: JSON.stringify(bytes.toString('utf8', from, to)), next: to }
  }
  const end = bytes.indexOf('\n', start)
  const to = end === -1 ? bytes.length : end
  return { text: bytes.toString('utf8', start, to), next: to + 1 }
}

/** A row as it stands, behind the letter that says what it is, where it has one. */
function readRow(text: string): unknown {
  const [, letter = '', json = ''] = /^([A-Z]*)([^]*)$/.exec(text) ?? []
  try {
    const value: unknown = JSON.parse(json)
    return letter === '' ? value : { [letter]: value }
  } catch {
    return text
  }
}

interface Within {
  readonly numbered: ReadonlyMap<string, unknown>
  readonly used: Set<string>
  /** The rows that are being written, so that none is written within itself. */
  readonly within: readonly string[]
}

function resolve(value: unknown, at: Within): unknown {
  if (typeof value === 'string') return resolveReference(value, at)
  if (Array.isArray(value)) return value.map((each) => resolve(each, at))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, resolve(each, at)]))
}

function resolveReference(text: string, { numbered, used, within }: Within): unknown {
  const [, id, path = ''] = REFERENCE.exec(text) ?? []
  if (id === undefined || !numbered.has(id)) return text
  used.add(id)
  const key = `${id}${path}`
  if (within.includes(key)) return 'WITHIN ITSELF'
  const at = { numbered, used, within: [...within, key] }
  return resolve(partOf(numbered.get(id), path.split(':').slice(1), at), at)
}

/** What stands in a row at the end of a path, which may lead through other rows. */
function partOf(value: unknown, path: readonly string[], at: Within): unknown {
  const [name, ...rest] = path
  if (name === undefined) return value
  const here = typeof value === 'string' ? resolveReference(value, at) : value
  if (typeof here !== 'object' || here === null) return here
  const isElement = Array.isArray(here) && here[0] === '$'
  const key = isElement ? String(OF_ELEMENT[name] ?? name) : name
  return partOf(Object.entries(here).find(([each]) => each === key)?.[1], rest, at)
}

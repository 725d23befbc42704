/** The texts of which what an action is called with is made, by the numbers by which they speak of each other. */
type Parts = ReadonlyMap<string, string>

/** No action of ours has more. */
const MOST_ARGUMENTS = 8
/** A text of somebody; nothing; the form itself; a day; a large or a strange number; what only the page knows. */
const PLAIN = /^\$(\$[^]*|undefined|K[\da-f]+|D[\d:.TZ+-]*|n-?\d+|NaN|-?Infinity|-0|T)$/
/** The same as what stands elsewhere: in which text, and there under which names. */
const ELSEWHERE = /^\$([\da-f]+)((?::[^:]+)*)$/

/**
 * Whether what an action is called with can be read as our pages write it. The framework answers anything else, which only somebody
 * writes who tries what it does, with an error of its own.
 */
export function areReadable(parts: Parts, root: string): boolean {
  const given = parse(parts, root)
  return Array.isArray(given) && given.length <= MOST_ARGUMENTS && isReadable(given, parts, new Set([root]))
}

function parse(parts: Parts, name: string): unknown {
  try {
    return JSON.parse(parts.get(name) ?? '')
  } catch {
    return undefined
  }
}

function isReadable(value: unknown, parts: Parts, seen: ReadonlySet<string>): boolean {
  if (typeof value === 'string') return !value.startsWith('$') || isKnown(value, parts, seen)
  if (typeof value !== 'object' || value === null) return value !== undefined
  return Object.values(value).every((each) => isReadable(each, parts, seen))
}

function isKnown(text: string, parts: Parts, seen: ReadonlySet<string>): boolean {
  if (PLAIN.test(text)) return true
  const [, name = '', under = ''] = ELSEWHERE.exec(text) ?? []
  const whole = parse(parts, name)
  const value = under.split(':').slice(1).reduce(ownOf, whole)
  if (value === undefined) return false
  return seen.has(name) || isReadable(whole, parts, new Set([...seen, name]))
}

function ownOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined
  return (value as Readonly<Record<string, unknown>>)[name]
}

import { type Json, canonicalJson } from '../canonical-json'
import type { Framework } from '../catalogue/framework'
import type { YearFacts } from './year-facts'

/** What a pack is worked out from, beside the snapshots. */
export type RecordedFacts = Omit<YearFacts, 'lines' | 'submissions' | 'declarations'>

/** These facts as one text, from which `readFacts` reads them again: dates and maps are written as what they are. */
export function writeFacts({ framework, ...facts }: RecordedFacts): string {
  const { code, catalogueVersion } = framework
  return `${canonicalJson(plain({ framework: code, catalogueVersion, ...facts }))}\n`
}

function plain(value: unknown): Json {
  if (value === undefined || value === null) return null
  if (value instanceof Date) return { $date: value.toISOString() }
  if (value instanceof Map) return { $map: [...value].map(([key, each]) => [String(key), plain(each)]) }
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object') return value as Json
  const members = Object.entries(value).filter(([, member]) => member !== undefined)
  return Object.fromEntries(members.map(([key, member]) => [key, plain(member)]))
}

/**
 * Reads them again. Null where the text is none of these, or is of a framework that is not among those given. The catalogue version is
 * that of the text: definitions that were published never change, so that later ones give the same figures.
 */
export function readFacts(
  text: string,
  findFramework: (code: string) => Framework | null,
): RecordedFacts | null {
  const read = revived(text)
  if (!isFacts(read)) return null
  const { framework: code, catalogueVersion, ...facts } = read
  const framework = findFramework(code)
  if (!framework) return null
  const { calendar } = facts
  return {
    ...facts,
    framework: { ...framework, catalogueVersion },
    calendar: { ...calendar, since: calendar.since ?? undefined },
  }
}

type Read = Omit<RecordedFacts, 'framework'> & {
  readonly framework: string
  readonly catalogueVersion: string
}

function revived(text: string): unknown {
  try {
    return JSON.parse(text, (_key, value: unknown) => {
      if (typeof value !== 'object' || value === null) return value
      if ('$date' in value) return new Date(String(value.$date))
      if ('$map' in value && Array.isArray(value.$map)) return new Map(value.$map as [string, unknown][])
      return value
    }) as unknown
  } catch {
    return null
  }
}

function isFacts(read: unknown): read is Read {
  if (typeof read !== 'object' || read === null) return false
  const { framework, catalogueVersion, year, records, calendar, lists, scope } = read as Partial<Read>
  return (
    [framework, catalogueVersion, year].every((each) => typeof each === 'string') &&
    records instanceof Map &&
    calendar?.deadlines instanceof Map &&
    calendar.judgedAt instanceof Date &&
    typeof lists === 'object' &&
    typeof scope === 'object'
  )
}

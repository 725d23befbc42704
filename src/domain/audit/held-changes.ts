import { isRole, roles } from '../access/roles'
import { findFramework } from '../catalogue'
import type { Framework } from '../catalogue/framework'
import { sayDate, sayMoment, sayPeriod } from '../periods/format'
import { parseIsoDate, parsePeriod } from '../periods/period'
import type { Change } from './change'

/** Whatever an event holds, as a list that people can read: every value with the way to it, before and after. */
export function heldChanges(framework: Framework | null, old: unknown, held: unknown): readonly Change[] {
  const [before, after] = [listValues(framework, old), listValues(framework, held)]
  const names = new Set([...before.keys(), ...after.keys()])
  return [...names].map((what) => ({
    what,
    before: before.get(what) ?? null,
    after: after.get(what) ?? null,
  }))
}

function listValues(framework: Framework | null, held: unknown): ReadonlyMap<string, string> {
  return new Map(walk(framework, [], held))
}

function walk(framework: Framework | null, path: readonly string[], held: unknown): [string, string][] {
  if (held === null || held === undefined) return []
  if (Array.isArray(held))
    return held.flatMap((each, index) => walk(framework, [...path, String(index + 1)], each))
  if (typeof held === 'object')
    return Object.entries(held).flatMap(([key, each]) => walk(framework, [...path, key], each))
  return [[sayPath(path), sayValue(framework, held as string | number | boolean)]]
}

/** `fromPeriod` inside the second of a list is `2, from period`. */
function sayPath(path: readonly string[]): string {
  const said = path.map(sayName).join(', ')
  return said === '' ? 'Recorded' : said.charAt(0).toUpperCase() + said.slice(1)
}

function sayName(name: string): string {
  const [, stem = name, digest = ''] = /^(.*?)(sha256)?$/i.exec(name) ?? []
  const words = stem
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll(/[-_]/g, ' ')
    .toLowerCase()
  return digest === '' ? words : `${words} SHA-256`.trim()
}

function sayValue(framework: Framework | null, value: string | number | boolean): string {
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  if (typeof value === 'number') return value.toLocaleString('en-GB', { maximumFractionDigits: 2 })
  if (isRole(value)) return roles[value].name
  const offering = framework?.offerings.find(({ code }) => code === value)
  if (offering) return offering.name
  return findFramework(value)?.name ?? sayTime(value) ?? value
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/

function sayTime(value: string): string | null {
  const period = parsePeriod(value)
  if (period) return sayPeriod(period)
  const day = parseIsoDate(value)
  if (day) return sayDate(day)
  return INSTANT.test(value) ? sayMoment(new Date(value)) : null
}

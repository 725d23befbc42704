import { asking } from './asking'

/** The boxes of the filter, as they are named in the address. */
export const filterNames = [
  'organisation',
  'person',
  'kind',
  'return',
  'indicator',
  'from-day',
  'from-month',
  'from-year',
  'to-day',
  'to-month',
  'to-year',
] as const

/** The filter as it was typed; an empty text where a box was left blank. */
export type GivenFilter = Readonly<Record<(typeof filterNames)[number], string>>

/** The place of an event in the trail. */
interface Place {
  readonly organisation: string
  readonly seq: number
}

/** The events that a filter finds; from the newest, or beyond one of them. */
export function auditHref(
  given: Partial<GivenFilter> = {},
  beyond?: Place & { readonly direction: 'older' | 'newer' },
): string {
  const wanted = filterNames.map((name) => [name, given[name]] as const)
  const cursor = beyond ? { [beyond.direction]: `${beyond.organisation}.${beyond.seq}` } : {}
  return asking('/audit', { ...Object.fromEntries(wanted), ...cursor })
}

/** The same events as a file. */
export function auditFileHref(given: Partial<GivenFilter>): string {
  const wanted = filterNames.map((name) => [name, given[name]] as const)
  return asking('/audit/events.csv', Object.fromEntries(wanted))
}

/** Everything about one event. */
export function eventHref({ organisation, seq }: Place): string {
  return `/audit/${organisation}/${seq}`
}

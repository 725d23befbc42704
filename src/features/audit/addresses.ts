import type { AuditCursor, AuditPlaceKey } from '@/domain/audit/audited-event'
import { type GivenFilter, filterNames } from './given-filter'

/** Everything about one event. */
export function eventHref({ organisation, seq }: AuditPlaceKey): string {
  return `/audit/${organisation}/${seq}`
}

/** The events that a filter finds; from the newest, or beyond one of them. */
export function auditHref(given: Partial<GivenFilter>, cursor?: AuditCursor): string {
  const query = new URLSearchParams()
  for (const name of filterNames) if (given[name]) query.set(name, given[name])
  if (cursor) query.set(cursor.direction, `${cursor.organisation}.${cursor.seq}`)
  return query.size > 0 ? `/audit?${query.toString()}` : '/audit'
}

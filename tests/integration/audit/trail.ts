import type { Actor } from '@/domain/access/actor'
import { type GivenPage, pageNames } from '@/features/audit/given-filter'
import { parsePlace } from '@/features/audit/read-cursor'
import { toAuditEventView } from '@/features/audit/to-audit-event-view'
import { type AuditView, toAuditView, wantedIn } from '@/features/audit/to-audit-view'
import { getAuditEvent } from '@/operations/read/get-audit-event'
import { getAuditTrail } from '@/operations/read/get-audit-trail'
import { registerOrganisations } from '../../factories/organisations'
import { asSuperuser } from '../../support/database'
import { save, valueOf } from '../returns/entering'

const blank = Object.fromEntries(pageNames.map((name) => [name, ''])) as unknown as GivenPage

/** The page of the trail that an address asks for; null where this person reads none. */
export async function findTrail(actor: Actor, asked: Partial<GivenPage> = {}): Promise<AuditView | null> {
  const given = { ...blank, ...asked }
  const trail = await getAuditTrail(actor, (chains) => wantedIn(given, chains))
  return trail && toAuditView(actor, given, trail)
}

/** The page of one event, as its address names it. */
export async function findEventPage(actor: Actor, address: { organisation: string; seq: string }) {
  const place = parsePlace(address)
  const read = place && (await getAuditEvent(actor, place))
  return read && toAuditEventView(actor, read)
}

/** The page of the trail that an address asks for; throws where this person reads none. */
export async function trailOf(actor: Actor, given: Partial<GivenPage> = {}): Promise<AuditView> {
  const view = await findTrail(actor, given)
  if (!view) throw new Error(`${actor.name} reads no trail`)
  return view
}

/** The same, where the filter is right and there is such a page. */
export async function pageOf(actor: Actor, given: Partial<GivenPage> = {}) {
  const { page, faults } = await trailOf(actor, given)
  if (!page) throw new Error(`There is no such page: ${JSON.stringify(faults)}`)
  return page
}

/** A number that stands in a draft of ZZ1 and nowhere else. */
export const SECRET = '7193'

/** Two providers with their people; the lead of ZZ1 has typed a line, and corrected it. Commissioners know their own code. */
export async function makeTrail() {
  const people = await registerOrganisations()
  const typed = { '106.state': 'value', '106.denominator': '7200', '106.numerator': SECRET }
  valueOf(await save(people.lead1, 'programme', { ...typed, '106.neverAttended': '3' }))
  valueOf(await save(people.lead1, 'programme', { ...typed, '106.neverAttended': '', '106.numerator': '0' }))
  return { ...people, north: ofItsOwn(people.north, 'NORTH'), south: ofItsOwn(people.south, 'SOUTH') }
}

function ofItsOwn(actor: Actor, code: string): Actor {
  return { ...actor, memberships: actor.memberships.map((membership) => ({ ...membership, code })) }
}

/** Events that nobody did by hand, one a minute from a moment on. */
export async function recordMany(
  count: number,
  { organisation = 'ZZ1', from = '2026-05-01T09:00:00Z' } = {},
) {
  await asSuperuser(
    `SELECT record_audit($1, 'note-made', $1, $2::timestamptz + n * interval '1 minute', NULL, jsonb_build_object('n', n), NULL)
      FROM generate_series(1, $3::int) n`,
    [organisation, from, count],
  )
}

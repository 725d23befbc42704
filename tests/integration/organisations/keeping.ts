import { hsps1767 } from '@/domain/catalogue/hsps-1767'
import { type ChangeName, formOf, postedNames } from '@/domain/organisations/change-fields'
import { keepOrganisation } from '@/operations/keep-organisation'
import { getOrganisation } from '@/operations/read/get-organisation'
import type { Actor } from '@/domain/access/actor'
import { findScopes } from '@/server/db/providers'
import { withActor } from '@/server/db/transaction'
import { actorOf } from '@/server/session/actor-of'
import { asSuperuser } from '../../support/database'

/** The same person with what their roles reach now, as their next request would find it. */
export async function asToday({ personId, name, email }: Actor): Promise<Actor> {
  const scopes = await withActor({ personId }, ({ tx }) => findScopes(tx))
  return actorOf({ personId, name, email, memberships: scopes?.memberships ?? [] })
}

/** A day so many days from today in London, as the database has it. */
export async function dayFromToday(days: number): Promise<string> {
  const [row] = await asSuperuser<{ day: string }>('SELECT (today() + $1::int)::text AS day', [days])
  return row?.day ?? ''
}

export const REASON = 'Agreed at the board of May.'

/** A form as it would be posted: dates are given as one text. */
export function posted(change: ChangeName, organisation: string, typed: Readonly<Record<string, string>>) {
  const boxes = Object.entries(formOf(change).fields).flatMap(([name, field]) => {
    const text = typed[name] ?? (name === 'reason' ? REASON : '')
    const parts = field.kind === 'date' && text !== '' ? text.split('-').toReversed() : [text, '', '']
    return postedNames(name, field).map((posted, index) => [posted, parts[index] ?? ''] as const)
  })
  const typedBoxes = Object.fromEntries(boxes)
  return { change, framework: hsps1767.code, organisation, passphrase: '', typed: typedBoxes }
}

/** What an administrator does to the register, and sees of it. */
export function keeper(administrator: Actor) {
  const keep = (change: ChangeName, organisation: string, typed: Readonly<Record<string, string>> = {}) =>
    keepOrganisation(administrator, hsps1767, posted(change, organisation, typed))
  const provider = async (code: string) =>
    (await getOrganisation(administrator, hsps1767, { of: 'provider', code }))?.record
  return { keep, provider }
}

/** What is wrong with a form, by its boxes. Throws when nothing is. */
export async function faultsOf(outcome: ReturnType<typeof keepOrganisation>) {
  const done = await outcome
  if (done.ok || done.failure.kind !== 'invalid') throw new Error('It was not refused at its boxes')
  return Object.fromEntries(done.failure.faults.map(({ at, message }) => [at, message]))
}

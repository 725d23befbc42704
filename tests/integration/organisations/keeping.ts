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

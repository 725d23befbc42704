import 'server-only'
import type { Actor } from '@/domain/access/actor'
import { takeOwnData } from '@/server/db/own-data'
import { withActor } from '@/server/db/transaction'

/** Everything that is kept about a person, as the text of a JSON file; that they took it stands in the audit trail. */
export async function takeOwnFile(actor: Actor): Promise<string> {
  const { data, at } = await withActor(actor, async ({ tx, at: moment }) => ({
    data: await takeOwnData(tx),
    at: moment,
  }))
  return `${JSON.stringify({ takenAt: at.toISOString(), about: actor.email, ...Object(data) }, null, 2)}\n`
}

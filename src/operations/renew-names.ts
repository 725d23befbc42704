import 'server-only'
import { renewNames as renew } from '@/server/db/organisations'
import { withActor } from '@/server/db/transaction'

/** Shows each organisation by the newest of its names that has begun by the database's clock; says how many changed. */
export function renewNames(): Promise<number> {
  return withActor(null, ({ tx }) => renew(tx))
}

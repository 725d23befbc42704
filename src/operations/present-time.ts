import 'server-only'
import { withActor } from '@/server/db/transaction'

/** The time by the database's clock, which every other time is compared with. */
export function presentTime(): Promise<Date> {
  return withActor(null, ({ at }) => Promise.resolve(at))
}

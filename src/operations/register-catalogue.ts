import 'server-only'
import { frameworks } from '@/domain/catalogue'
import { knownBoxes } from '@/domain/catalogue/known-boxes'
import { registerBoxes } from '@/server/db/known-boxes'
import { withActor } from '@/server/db/transaction'

/** Tells the database which boxes there are, before anything can be submitted in them. Throws when one has changed its meaning. */
export function registerCatalogue(): Promise<number> {
  return withActor(null, ({ tx }) => registerBoxes(tx, frameworks.flatMap(knownBoxes)))
}

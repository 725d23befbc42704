import 'server-only'
import { type Actor, can } from '@/domain/access/actor'
import { framework } from '@/domain/catalogue'
import { type Result, fail, ok } from '@/domain/result'
import type { Failure } from '@/domain/forms/failure'
import type { OfferingRecord } from '@/domain/returns/service-profile'
import { listOfferings, lockProfile } from '@/server/db/service-profiles'
import { withActor } from '@/server/db/transaction'
import { storeOfferings } from './store-offerings'

/** Records what a provider offers from a quarter on. Earlier quarters keep what was recorded for them. */
export function recordServiceProfile(
  actor: Actor,
  providerCode: string,
  records: readonly OfferingRecord[],
  clock?: Date,
): Promise<Result<null, Failure>> {
  return withActor(
    actor,
    async ({ tx, at }) => {
      if (!can(actor, 'profile:record', { framework: framework.code, providerCode }))
        return fail<Failure>({ kind: 'not-found' })
      await lockProfile(tx, framework.code, providerCode)
      const profile = await listOfferings(tx, framework.code, [providerCode])
      const stamp = { personId: actor.personId, name: actor.name, at }
      await storeOfferings(tx, { framework: framework.code, providerCode, profile }, records, stamp)
      return ok(null)
    },
    clock,
  )
}

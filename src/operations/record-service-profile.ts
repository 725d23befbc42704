import 'server-only'
import { type Actor, type Service, can } from '@/domain/access/actor'
import { type Result, fail, ok } from '@/domain/result'
import type { Failure } from '@/domain/forms/failure'
import type { OfferingRecord } from '@/domain/returns/service-profile'
import { listOfferings, lockProfile } from '@/server/db/service-profiles'
import { withActor } from '@/server/db/transaction'
import { storeOfferings } from './store-offerings'

/** Records what a provider offers from a quarter on. Earlier quarters keep what was recorded for them. */
export function recordServiceProfile(
  actor: Actor,
  service: Service,
  records: readonly OfferingRecord[],
  clock?: Date,
): Promise<Result<null, Failure>> {
  return withActor(
    actor,
    async ({ tx, at }) => {
      const { framework, providerCode } = service
      if (!can(actor, 'profile:record', service)) return fail<Failure>({ kind: 'not-found' })
      await lockProfile(tx, framework, providerCode)
      const profile = await listOfferings(tx, framework, [providerCode])
      const stamp = { personId: actor.personId, name: actor.name, at }
      await storeOfferings(tx, { ...service, profile }, records, stamp)
      return ok(null)
    },
    clock,
  )
}

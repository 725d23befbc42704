import 'server-only'
import { type Actor, can } from '@/domain/access/actor'
import { framework } from '@/domain/catalogue'
import { type Result, fail, ok } from '@/domain/result'
import type { Failure } from '@/domain/returns/failure'
import type { OfferingRecord } from '@/domain/returns/service-profile'
import { recordAudit } from '@/server/db/audit'
import { recordOffering } from '@/server/db/service-profiles'
import { withActor } from '@/server/db/transaction'

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
      if (!can(actor, 'profile:record', { providerCode })) return fail<Failure>({ kind: 'not-found' })
      const stamp = { personId: actor.personId, name: actor.name, at }
      for (const record of records) await recordOffering(tx, framework.code, providerCode, record, stamp)
      const audited = {
        organisation: providerCode,
        action: 'profile-recorded',
        object: providerCode,
        at,
        new: records,
      }
      await recordAudit(tx, audited)
      return ok(null)
    },
    clock,
  )
}

import 'server-only'
import type { Actor, Service } from '@/domain/access/actor'
import type { Json } from '@/domain/canonical-json'
import type { Failure } from '@/domain/forms/failure'
import { type Result, ok } from '@/domain/result'
import { withRecords } from '@/domain/returns/profile-form'
import type { OfferingRecord, ServiceProfile } from '@/domain/returns/service-profile'
import { recordAudit } from '@/server/db/audit'
import { recordOffering } from '@/server/db/service-profiles'
import { type Locked, changeDraft } from './change-draft'
import { type LockedProfile, profileDrafts, recordTerms } from './profile-drafts'

/** Records what a provider offers from a quarter on. Earlier quarters keep what was recorded for them. */
export function recordServiceProfile(
  actor: Actor,
  service: Service,
  records: readonly OfferingRecord[],
  clock?: Date,
): Promise<Result<null, Failure>> {
  const change = (locked: Locked<LockedProfile>) => record(locked, records)
  return changeDraft(profileDrafts, actor, profileDrafts.fill, service, change, clock)
}

async function record(
  { tx, file: { current }, stamp }: Locked<LockedProfile>,
  records: readonly OfferingRecord[],
): Promise<Result<null, Failure>> {
  const { framework, providerCode, profile } = current
  for (const each of records) await recordOffering(tx, framework, providerCode, each, stamp)
  await recordAudit(tx, {
    organisation: providerCode,
    action: profileDrafts.action,
    object: profileDrafts.idOf(current),
    at: stamp.at,
    old: termsOf(records, profile),
    new: termsOf(records, withRecords(profile, records)),
  })
  return ok(null)
}

function termsOf(records: readonly OfferingRecord[], profile: ServiceProfile): Json {
  const terms = records.map(({ offering, fromPeriod }) => recordTerms([offering], profile, fromPeriod))
  return Object.assign({}, ...terms) as Json
}

import 'server-only'
import type { Service } from '@/domain/access/actor'
import type { Json } from '@/domain/canonical-json'
import { frameworkOf } from '@/domain/catalogue'
import { codesOf } from '@/domain/forms/form'
import type { Period } from '@/domain/periods/period'
import { type RecordedOffering, profileId } from '@/domain/returns/profile-file'
import { type ProfileDraft, changesIn, profileForm, withRecords } from '@/domain/returns/profile-form'
import { quartersToChoose } from '@/domain/returns/profile-quarters'
import type { ReturnHeader } from '@/domain/returns/return-header'
import { type OfferingRecord, type ServiceProfile, offeringIn } from '@/domain/returns/service-profile'
import { listReturnHeaders } from '@/server/db/return-headers'
import {
  PROFILE_RECORDED,
  countProfileChanges,
  listOfferings,
  lockProfile,
  recordOffering,
} from '@/server/db/service-profiles'
import type { AnyDraft, DraftKind } from './draft-kind'

/** A profile as it can be changed. Nothing is kept between the page and the record. */
export interface OpenProfile extends AnyDraft, ProfileDraft {
  readonly profile: readonly RecordedOffering[]
}

/** A provider's profile, locked, with the returns that say which quarters matter. */
export interface LockedProfile {
  readonly current: OpenProfile
  readonly headers: readonly ReturnHeader[]
}

/**
 * Service profiles, whose pages are quarters. What is saved is in force at once, from that quarter on; submitted versions hold what
 * they were submitted with.
 */
export const profileDrafts: DraftKind<Service, OpenProfile, LockedProfile> = {
  fill: 'profile:record',
  lock: async (tx, scope, key) => {
    const { framework, providerCode } = key
    if (scope !== 'all' && !scope.includes(providerCode)) return null
    await lockProfile(tx, framework, providerCode)
    const profile = await listOfferings(tx, framework, [providerCode])
    const headers = await listReturnHeaders(tx, framework, [providerCode])
    const revision = await countProfileChanges(tx, providerCode, profileId(key))
    const draft = { state: 'draft', revision, saved: null, typed: {} }
    return { current: { framework, providerCode, profile, ...draft }, headers }
  },
  formOf: ({ current, headers }, at) => {
    const windows = headers.map(({ window }) => window)
    return profileForm(frameworkOf(current.framework), quartersToChoose(windows, at))
  },
  write: async (tx, { after }, { page }, stamp) => {
    for (const record of recordsOf(after, page as Period))
      await recordOffering(tx, after.framework, after.providerCode, record, stamp)
    return true
  },
  keepsMistakes: false,
  idOf: profileId,
  action: PROFILE_RECORDED,
  objectOf: profileId,
  recordOf: (draft, { page, changed }) => {
    const records = recordsOf(draft, page as Period)
    return recordTerms(codesOf(changed), withRecords(draft.profile, records), page as Period)
  },
  savedOf: () => null,
  closedBy: () => Promise.resolve(null),
}

/** What the audit trail keeps of these offerings as they stand in a quarter; null where nothing is recorded. */
export function recordTerms(codes: readonly string[], profile: ServiceProfile, quarter: Period): Json {
  return Object.fromEntries(codes.map((code) => [code, termsOf(offeringIn(profile, code, quarter))]))
}

function termsOf(record: OfferingRecord | null): Json {
  if (!record) return null
  const { fromPeriod, status, partnerName, reportedBy, completionRule } = record
  return { fromPeriod, status, partnerName, reportedBy, completionRule }
}

function recordsOf(draft: OpenProfile, quarter: Period): readonly OfferingRecord[] {
  return changesIn(frameworkOf(draft.framework), draft, quarter).records
}

import 'server-only'
import { type Actor, can, reachOf } from '@/domain/access/actor'
import { frameworkOf } from '@/domain/catalogue'
import { type Result, fail, ok } from '@/domain/result'
import { type ProfileChange, type TypedProfile, changeProfile } from '@/domain/returns/change-profile'
import { type Consequences, type OpenDraft, consequencesOf } from '@/domain/returns/profile-consequences'
import type { ProfileFailure, RecordedOffering } from '@/domain/returns/profile-file'
import { quartersToChoose } from '@/domain/returns/profile-quarters'
import type { ReturnHeader } from '@/domain/returns/return-header'
import { windowFindings } from '@/domain/returns/window-findings'
import type { Transaction } from '@/server/db/client'
import { listReturnHeaders } from '@/server/db/return-headers'
import { findReturn } from '@/server/db/returns'
import { listOfferings, lockProfile } from '@/server/db/service-profiles'
import { withActor } from '@/server/db/transaction'
import { listUnseen } from './profile-seen'
import { storeOfferings } from './store-offerings'

/** A profile's form as it was posted, with the marks of the records that the person was shown. */
export interface PostedProfile extends TypedProfile {
  readonly framework: string
  readonly providerCode: string
  readonly seen: readonly string[]
}

/** What would be recorded, over which profile, and what follows from it. */
export interface ProfilePreview {
  readonly profile: readonly RecordedOffering[]
  readonly change: ProfileChange
  readonly consequences: readonly Consequences[]
}

/** Says what a change of a profile would lead to. Stores nothing. */
export function previewServiceProfile(
  actor: Actor,
  posted: PostedProfile,
  clock?: Date,
): Promise<Result<ProfilePreview, ProfileFailure>> {
  return withActor(
    actor,
    async ({ tx, at }): Promise<Result<ProfilePreview, ProfileFailure>> => {
      const decided = await decide(tx, actor, posted, at)
      if (!decided.ok) return decided
      const { profile, change, headers } = decided.value
      const drafts = await findOpenDrafts(tx, actor, headers, at)
      const open = { providerCode: posted.providerCode, drafts }
      return ok({
        profile,
        change,
        consequences: consequencesOf({ framework: frameworkOf(posted.framework), profile }, change, open),
      })
    },
    clock,
  )
}

/**
 * Records what differs in a profile from a quarter on. Posting the same form again changes nothing, and nothing is written
 * over a record that the person has not seen. Submitted versions hold what they were submitted with.
 */
export function changeServiceProfile(
  actor: Actor,
  posted: PostedProfile,
  clock?: Date,
): Promise<Result<ProfileChange, ProfileFailure>> {
  return withActor(
    actor,
    async ({ tx, at }): Promise<Result<ProfileChange, ProfileFailure>> => {
      if (!can(actor, 'profile:record', posted)) return fail({ kind: 'not-found' })
      await lockProfile(tx, posted.framework, posted.providerCode)
      const decided = await decide(tx, actor, posted, at)
      if (!decided.ok) return decided
      const { profile, change } = decided.value
      const stamp = { personId: actor.personId, name: actor.name, at }
      if (change.records.length > 0) await storeOfferings(tx, { ...posted, profile }, change.records, stamp)
      return ok(change)
    },
    clock,
  )
}

interface Decided {
  readonly profile: readonly RecordedOffering[]
  readonly headers: readonly ReturnHeader[]
  readonly change: ProfileChange
}

/** The one decision that both the preview and the change rest on. */
async function decide(
  tx: Transaction,
  actor: Actor,
  posted: PostedProfile,
  at: Date,
): Promise<Result<Decided, ProfileFailure>> {
  if (!can(actor, 'profile:record', posted)) return fail({ kind: 'not-found' })
  const { framework: code, providerCode, seen } = posted
  const profile = await listOfferings(tx, code, [providerCode])
  const headers = await listReturnHeaders(tx, code, [providerCode])
  const quarters = quartersToChoose(
    headers.map(({ window }) => window),
    at,
  )
  const changed = changeProfile({ framework: frameworkOf(code), profile, quarters }, posted)
  const changesNothing = changed.ok && changed.value.records.length === 0
  const since = changesNothing ? [] : listUnseen(profile, seen)
  if (!changed.ok && changed.failure.kind === 'malformed') return fail(changed.failure)
  const faults = changed.ok || changed.failure.kind === 'malformed' ? [] : changed.failure.faults
  if (since.length > 0) return fail({ kind: 'changed-elsewhere', since, faults })
  if (!changed.ok) return changed
  return ok({ profile, headers, change: changed.value })
}

/** The drafts that could be submitted today, as far as their window goes, with what they hold. */
async function findOpenDrafts(
  tx: Transaction,
  actor: Actor,
  headers: readonly ReturnHeader[],
  at: Date,
): Promise<readonly OpenDraft[]> {
  const drafts: OpenDraft[] = []
  for (const header of headers.filter(({ state }) => state === 'draft')) {
    const file = await findReturn(
      tx,
      header.framework,
      reachOf(actor, 'return:read-draft', header.framework),
      header,
    )
    if (file && windowFindings(file.current, file.window, at, file.extendedUntil).length === 0)
      drafts.push(file.current)
  }
  return drafts
}

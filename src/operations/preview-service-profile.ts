import 'server-only'
import { type Actor, type Service, reachOf } from '@/domain/access/actor'
import { frameworkOf } from '@/domain/catalogue'
import type { Failure } from '@/domain/forms/failure'
import type { Period } from '@/domain/periods/period'
import type { Result } from '@/domain/result'
import { type Consequences, type OpenDraft, consequencesOf } from '@/domain/returns/profile-consequences'
import type { RecordedOffering } from '@/domain/returns/profile-file'
import { type ProfileChange, changesIn } from '@/domain/returns/profile-form'
import type { ReturnHeader } from '@/domain/returns/return-header'
import { windowFindings } from '@/domain/returns/window-findings'
import type { Transaction } from '@/server/db/client'
import { findReturn } from '@/server/db/returns'
import type { PostedPage } from './fill-draft'
import { profileDrafts } from './profile-drafts'
import { previewDraft } from './save-draft'

/** What would be recorded, over which profile, and what follows from it. */
export interface ProfilePreview {
  readonly profile: readonly RecordedOffering[]
  readonly change: ProfileChange
  readonly consequences: readonly Consequences[]
}

/** Says what a change of a profile would lead to. Stores nothing. */
export function previewServiceProfile(
  actor: Actor,
  posted: Service & PostedPage,
  clock?: Date,
): Promise<Result<ProfilePreview, Failure>> {
  return previewDraft(
    profileDrafts,
    actor,
    posted,
    async ({ tx, file: { current, headers }, stamp }, { draft }) => {
      const { profile, providerCode } = current
      const framework = frameworkOf(current.framework)
      // Only one of the quarters in the list gets here.
      const change = changesIn(framework, draft, posted.page as Period)
      const open = { providerCode, drafts: await findOpenDrafts(tx, actor, headers, stamp.at) }
      return { profile, change, consequences: consequencesOf({ framework, profile }, change, open) }
    },
    clock,
  )
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
    const scope = reachOf(actor, 'return:read-draft', header.framework)
    const file = await findReturn(tx, header.framework, scope, header)
    if (file && windowFindings(file.current, file.window, at, file.extendedUntil).length === 0)
      drafts.push(file.current)
  }
  return drafts
}

import 'server-only'
import type { Actor } from '@/domain/access/actor'
import type { Failure } from '@/domain/forms/failure'
import type { Stamp } from '@/domain/forms/stamp'
import { type Result, fail, ok } from '@/domain/result'
import { recordAudit } from '@/server/db/audit'
import type { Transaction } from '@/server/db/client'
import { type Locked, StaleRevision, changeDraft } from './change-draft'
import type { AnyDraft, Change, DraftKind } from './draft-kind'
import { type FilledDraft, type PostedPage, type Thoroughness, fillDraft } from './fill-draft'

export interface SavedPage<Draft> extends Omit<FilledDraft<Draft>, 'draft' | 'values'> {
  /** The draft as it now stands, and the last save that the page tells of. */
  readonly stands: Draft
  readonly saved: Stamp | null
}

/**
 * Saves what was typed into one page of a draft. `whole`: text that a box cannot take refuses the page. `readable`, for
 * what saves itself while a person types: what can be read is saved, because a figure that waits for its neighbour to be
 * mended would be lost with the page; what cannot be read, or collides, stays as it was and is named. What breaks a rule
 * is kept either way, unless the kind says otherwise. Saving what is already there changes nothing, whatever the revision,
 * and makes nobody an editor.
 */
export function saveDraft<
  Key extends { readonly framework: string; readonly providerCode: string },
  Draft extends AnyDraft & Key,
  File extends { readonly current: Draft },
>(
  kind: DraftKind<Key, Draft, File>,
  actor: Actor,
  posted: Key & PostedPage,
  thoroughness: Thoroughness,
  clock?: Date,
): Promise<Result<SavedPage<Draft>, Failure>> {
  const change = (locked: Locked<File>) => save(kind, locked, posted, thoroughness)
  return changeDraft(kind, actor, kind.fill, posted, change, clock)
}

/** What saving a page would lead to, as `tell` works it out in the same order. Stores nothing. */
export function previewDraft<
  Key extends { readonly framework: string; readonly providerCode: string },
  Draft extends AnyDraft & Key,
  File extends { readonly current: Draft },
  Told,
>(
  kind: DraftKind<Key, Draft, File>,
  actor: Actor,
  posted: Key & PostedPage,
  tell: (locked: Locked<File>, filled: FilledDraft<Draft>) => Promise<Told>,
  clock?: Date,
): Promise<Result<Told, Failure>> {
  const preview = async (locked: Locked<File>): Promise<Result<Told, Failure>> => {
    const filled = await fillDraft(kind, locked, posted, 'whole')
    return filled.ok ? ok(await tell(locked, filled.value)) : filled
  }
  return changeDraft(kind, actor, kind.fill, posted, preview, clock)
}

async function save<Key, Draft extends AnyDraft & Key, File extends { readonly current: Draft }>(
  kind: DraftKind<Key, Draft, File>,
  locked: Locked<File>,
  posted: PostedPage,
  thoroughness: Thoroughness,
): Promise<Result<SavedPage<Draft>, Failure>> {
  const { tx, stamp } = locked
  const before: Draft = locked.file.current
  const { page, revision, base } = posted
  const filled = await fillDraft(kind, locked, posted, thoroughness)
  if (!filled.ok) return filled
  const { draft: after, ...outcome } = filled.value
  const { changed } = outcome
  if (changed.length === 0) return ok({ ...outcome, stands: before, saved: kind.savedOf(before, page) })
  // A revision that is yet to come was never on any page.
  const isStale = revision > before.revision || (!base && revision !== before.revision)
  if (isStale) return fail({ kind: 'changed-elsewhere', saved: before.saved })
  await write(tx, kind, { before, after }, { page, changed }, stamp)
  return ok({ ...outcome, stands: { ...after, revision: before.revision + 1, saved: stamp }, saved: stamp })
}

async function write<Key, Draft extends AnyDraft & Key, File extends { readonly current: Draft }>(
  tx: Transaction,
  kind: DraftKind<Key, Draft, File>,
  { before, after }: { readonly before: Draft; readonly after: Draft },
  change: Change,
  stamp: Stamp,
) {
  if (!(await kind.write(tx, { before, after }, change, stamp))) throw new StaleRevision()
  await recordAudit(tx, {
    organisation: before.providerCode,
    action: kind.action,
    object: kind.objectOf(before, change.page),
    at: stamp.at,
    old: kind.recordOf(before, change),
    new: kind.recordOf(after, change),
  })
}

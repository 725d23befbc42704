import 'server-only'
import type { Actor } from '@/domain/access/actor'
import type { Collision, Failure } from '@/domain/forms/failure'
import {
  type FillFailure,
  type FilledPage,
  type PostedBoxes,
  fillReadable,
  fillWhole,
} from '@/domain/forms/fill-page'
import type { Form } from '@/domain/forms/form'
import type { Conflict } from '@/domain/forms/merge-boxes'
import { refusePage } from '@/domain/forms/refuse-page'
import { type PageChange, whoChanged } from '@/domain/forms/who-changed'
import { type Result, fail, ok } from '@/domain/result'
import type { Finding } from '@/domain/forms/finding'
import type { Stamp } from '@/domain/forms/stamp'
import { recordAudit } from '@/server/db/audit'
import type { Transaction } from '@/server/db/client'
import { listPageChanges } from '@/server/db/page-changes'
import { type Locked, StaleRevision, changeDraft } from './change-draft'
import type { AnyDraft, Change, DraftKind } from './draft-kind'

/**
 * A page as it was posted, and the revision of the draft that the person was looking at. With `base`, what others have
 * changed since is kept beside what was typed; without it, anything that changed since refuses the save. A forged base
 * gives nobody more than saving over the present revision would.
 */
export interface PostedPage extends PostedBoxes {
  readonly page: string
  readonly revision: number
}

export interface SavedPage<Draft> extends Pick<
  FilledPage<Draft>,
  'changed' | 'understood' | 'unreadable' | 'mine'
> {
  readonly conflicts: readonly Collision[]
  /** What the whole draft now leads to. */
  readonly findings: readonly Finding[]
  /** The draft as it now stands, and the last save that the page tells of. */
  readonly stands: Draft
  readonly saved: Stamp | null
}

/** Whether one box that cannot be saved refuses the page, or is left as it was while the rest is saved. */
export type Thoroughness = 'whole' | 'readable'

/**
 * Saves what was typed into one page of a draft. `whole`: text that a box cannot take refuses the page. `readable`, for
 * what saves itself while a person types: what can be read is saved, because a figure that waits for its neighbour to be
 * mended would be lost with the page; what cannot be read, or collides, stays as it was and is named. What breaks a rule
 * is kept either way. Saving what is already there changes nothing, whatever the revision, and makes nobody an editor.
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
  const key: Key = posted
  const change = (locked: Locked<File>) => save(kind, locked, posted, thoroughness)
  return changeDraft(kind.lock, actor, kind.fill, key, change, clock)
}

async function save<Key, Draft extends AnyDraft & Key, File extends { readonly current: Draft }>(
  kind: DraftKind<Key, Draft, File>,
  { tx, file, stamp }: Locked<File>,
  posted: PostedPage,
  thoroughness: Thoroughness,
): Promise<Result<SavedPage<Draft>, Failure>> {
  const before: Draft = file.current
  const { page, revision, base } = posted
  if (before.state !== 'draft') return fail({ kind: 'not-a-draft', closed: await kind.closedBy(tx, before) })
  const form = kind.formOf(file, stamp.at)
  const authored = (conflicts: readonly Conflict[]) => nameAuthors(tx, kind, before, page, conflicts)
  const fill = thoroughness === 'whole' ? fillWhole : fillReadable
  const since = base ? await listSince(tx, kind, before, posted) : []
  const boxes = { ...posted, hasMoved: (at: string) => whoChanged(since, at) !== null }
  const filled = fill(form, before, page, boxes)
  if (!filled.ok) return fail(await explain(form, before, boxes, filled.failure, authored))
  const { changed, draft: after } = filled.value
  const conflicts = await authored(filled.value.conflicts)
  const outcome = { ...filled.value, conflicts, findings: form.findingsOf(after) }
  if (changed.length === 0) return ok({ ...outcome, stands: before, saved: kind.savedOf(before, page) })
  // A revision that is yet to come was never on any page.
  const isStale = revision > before.revision || (!base && revision !== before.revision)
  if (isStale) return fail({ kind: 'changed-elsewhere', saved: before.saved })
  await write(tx, kind, { before, after }, { page, changed }, stamp)
  return ok({ ...outcome, stands: { ...after, revision: before.revision + 1, saved: stamp }, saved: stamp })
}

/** A refusal says all that it can: whose the other answers are, and everything that is wrong on the page. */
async function explain<Draft extends AnyDraft>(
  form: Form<Draft>,
  current: Draft,
  posted: PostedPage,
  failure: FillFailure,
  authored: (conflicts: readonly Conflict[]) => Promise<readonly Collision[]>,
): Promise<Failure> {
  const { page } = posted
  if (failure.kind === 'invalid') return refusePage(form, current, page, posted, failure.findings)
  if (failure.kind !== 'collided') return failure
  const conflicts = await authored(failure.conflicts)
  return { ...failure, conflicts, revision: current.revision, stands: form.valuesOf(current, page) }
}

/** What was saved of a page after it was drawn, the newest first: each save moves the draft by one revision. */
async function listSince<Key, Draft extends AnyDraft & Key>(
  tx: Transaction,
  { action, idOf }: Pick<DraftKind<Key, Draft, { readonly current: Draft }>, 'action' | 'idOf'>,
  current: Draft,
  { page, revision }: PostedPage,
): Promise<readonly PageChange[]> {
  const newest = current.revision - revision
  if (newest <= 0) return []
  return listPageChanges(tx, {
    organisation: current.providerCode,
    action,
    draft: idOf(current),
    page,
    newest,
  })
}

/** Who changed a box that collides is looked up only then: an ordinary save need not ask. */
async function nameAuthors<Key, Draft extends AnyDraft & Key>(
  tx: Transaction,
  { action, idOf }: Pick<DraftKind<Key, Draft, { readonly current: Draft }>, 'action' | 'idOf'>,
  current: Draft,
  page: string,
  conflicts: readonly Conflict[],
): Promise<readonly Collision[]> {
  if (conflicts.length === 0) return []
  const pages = { organisation: current.providerCode, action, draft: idOf(current), page }
  const changes = await listPageChanges(tx, pages)
  return conflicts.map((conflict) => ({ ...conflict, by: whoChanged(changes, conflict.at) }))
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
    object: `${kind.idOf(before)}/${change.page}`,
    at: stamp.at,
    old: kind.recordOf(before, change),
    new: kind.recordOf(after, change),
  })
}

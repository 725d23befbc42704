import 'server-only'
import type { Collision, Failure } from '@/domain/forms/failure'
import {
  type FillFailure,
  type FilledPage,
  type PostedBoxes,
  fillReadable,
  fillWhole,
} from '@/domain/forms/fill-page'
import type { Finding } from '@/domain/forms/finding'
import { type Form, shownOn } from '@/domain/forms/form'
import type { Conflict } from '@/domain/forms/merge-boxes'
import { refusePage } from '@/domain/forms/refuse-page'
import { type PageChange, whoChanged } from '@/domain/forms/who-changed'
import { type Result, fail, ok } from '@/domain/result'
import type { Transaction } from '@/server/db/client'
import { type SavesOfPage, listPageChanges } from '@/server/db/page-changes'
import type { Locked } from './change-draft'
import type { AnyDraft, DraftKind } from './draft-kind'

/**
 * A page as it was posted, and the revision of the draft that the person was looking at. With `base`, what others have
 * changed since is kept beside what was typed; without it, anything that changed since refuses the save. A forged base
 * gives nobody more than saving over the present revision would.
 */
export interface PostedPage extends PostedBoxes {
  readonly page: string
  readonly revision: number
}

/** Whether one box that cannot be saved refuses the page, or is left as it was while the rest is saved. */
export type Thoroughness = 'whole' | 'readable'

/** A page that may be saved: the draft with it, and what the whole draft then leads to. */
export interface FilledDraft<Draft> extends Omit<FilledPage<Draft>, 'conflicts'> {
  readonly conflicts: readonly Collision[]
  readonly findings: readonly Finding[]
  /** Those of them that say more than that something is still blank. */
  readonly mistakes: readonly Finding[]
}

/** Decides what a posted page makes of a locked draft, or why it is refused. Writes nothing. */
export async function fillDraft<Key, Draft extends AnyDraft & Key, File extends { readonly current: Draft }>(
  kind: DraftKind<Key, Draft, File>,
  { tx, file, stamp }: Locked<File>,
  posted: PostedPage,
  thoroughness: Thoroughness,
): Promise<Result<FilledDraft<Draft>, Failure>> {
  const before: Draft = file.current
  if (before.state !== 'draft') return fail({ kind: 'not-a-draft', closed: await kind.closedBy(tx, before) })
  const form = kind.formOf(file, stamp.at)
  const authored = (conflicts: readonly Conflict[]) => nameAuthors(tx, kind, before, posted.page, conflicts)
  const fill = thoroughness === 'whole' ? fillWhole : fillReadable
  const since = posted.base ? await listSince(tx, kind, before, posted) : []
  const boxes = { ...posted, hasMoved: (at: string) => whoChanged(since, at) !== null }
  const filled = fill(form, before, posted.page, boxes)
  if (!filled.ok) return fail(await explain(form, before, boxes, filled.failure, authored))
  const findings = form.findingsOf(filled.value.draft)
  const refused = kind.keepsMistakes ? [] : findings.filter(({ severity }) => severity === 'error')
  if (refused.length > 0) return fail({ kind: 'invalid', findings: refused })
  const mistakes = findings.filter((finding) => !form.isUnfinished(filled.value.draft, finding))
  return ok({ ...filled.value, conflicts: await authored(filled.value.conflicts), findings, mistakes })
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
  return { ...failure, conflicts, revision: current.revision, stands: shownOn(form, current, page) }
}

/** What was saved of a page after it was drawn, the newest first: each save moves the draft by one revision. */
async function listSince<Key>(
  tx: Transaction,
  kind: Named<Key>,
  current: AnyDraft & Key,
  { page, revision }: PostedPage,
): Promise<readonly PageChange[]> {
  const newest = current.revision - revision
  return newest > 0 ? listPageChanges(tx, { ...savesOf(kind, current, page), newest }) : []
}

/** Who changed a box that collides is looked up only then: an ordinary save need not ask. */
async function nameAuthors<Key>(
  tx: Transaction,
  kind: Named<Key>,
  current: AnyDraft & Key,
  page: string,
  conflicts: readonly Conflict[],
): Promise<readonly Collision[]> {
  if (conflicts.length === 0) return []
  const changes = await listPageChanges(tx, savesOf(kind, current, page))
  return conflicts.map((conflict) => ({ ...conflict, by: whoChanged(changes, conflict.at) }))
}

/** What the audit trail calls a kind of draft and its pages. */
type Named<Key> = Pick<
  DraftKind<Key, AnyDraft & Key, { readonly current: AnyDraft & Key }>,
  'action' | 'idOf' | 'objectOf'
>

function savesOf<Key>(
  { action, idOf, objectOf }: Named<Key>,
  current: AnyDraft & Key,
  page: string,
): SavesOfPage {
  return { organisation: current.providerCode, action, draft: idOf(current), object: objectOf(current, page) }
}

import 'server-only'
import type { Actor } from '@/domain/access/actor'
import type { Json } from '@/domain/canonical-json'
import { framework } from '@/domain/catalogue'
import { type Result, fail, ok } from '@/domain/result'
import type { Collision, Failure } from '@/domain/returns/failure'
import { type FilledSection, fillReadable, fillSection } from '@/domain/returns/fill-section'
import type { Finding } from '@/domain/returns/finding'
import type { Conflict } from '@/domain/returns/merge-section'
import { draftFindings } from '@/domain/returns/draft-findings'
import {
  type Answers,
  type QuarterlyReturn,
  type ReturnKey,
  lineOf,
  returnId,
} from '@/domain/returns/quarterly-return'
import { ForgedChoice } from '@/domain/returns/read-figure'
import type { Typed } from '@/domain/returns/read-boxes'
import { readSection } from '@/domain/returns/read-section'
import { refusePage } from '@/domain/returns/refuse-page'
import { whoChanged } from '@/domain/returns/who-changed'
import { recordAudit } from '@/server/db/audit'
import { saveDraft } from '@/server/db/drafts'
import { listSectionChanges } from '@/server/db/section-changes'
import { findSubmission } from '@/server/db/submissions'
import { type LockedReturn, StaleRevision, changeReturn } from './change-return'

/** A section as it was posted, and the revision of the draft that the person was looking at. */
export interface PostedSection extends ReturnKey {
  readonly section: string
  readonly revision: number
  readonly typed: Typed
  /**
   * What stood in the section when its page was drawn, as it would be typed. With it, what others have changed since is
   * kept beside what was typed; without it, anything that changed since refuses the save. It only says which boxes this
   * person changed, so a forged one gives nobody more than saving over the present revision would.
   */
  readonly base?: Typed
}

export interface SavedSection extends FilledSection {
  readonly conflicts: readonly Collision[]
  /** What the figures of the whole return now lead to. */
  readonly findings: readonly Finding[]
  /** The draft as it now stands. */
  readonly stands: Pick<QuarterlyReturn, 'revision' | 'answers' | 'saved'>
}

/** Whether one box that cannot be saved refuses the section, or is left as it was while the rest is saved. */
type Thoroughness = 'whole' | 'readable'

/**
 * Saves what was typed into one section of a draft. Text that is no figure refuses the whole section; figures that break
 * a rule are kept and reported later. Saving what is already there changes nothing, whatever the revision.
 */
export function saveSection(
  actor: Actor,
  posted: PostedSection,
  clock?: Date,
): Promise<Result<SavedSection, Failure>> {
  return changeReturn(actor, 'return:fill', posted, (opened) => save(opened, posted, 'whole'), clock)
}

/**
 * The same without being asked, while a person types. What can be read is saved, because a figure that waits for its
 * neighbour to be mended would be lost with the page; what cannot be read, or collides, stays as it was and is named.
 */
export function autosaveSection(
  actor: Actor,
  posted: PostedSection,
  clock?: Date,
): Promise<Result<SavedSection, Failure>> {
  return changeReturn(actor, 'return:fill', posted, (opened) => save(opened, posted, 'readable'), clock)
}

async function save(
  opened: LockedReturn,
  posted: PostedSection,
  thoroughness: Thoroughness,
): Promise<Result<SavedSection, Failure>> {
  const { file, stamp } = opened
  const { current } = file
  if (current.state !== 'draft') return fail(await findSubmitter(opened))
  // A revision that is yet to come was never on any page.
  const isStale = posted.revision > current.revision || (!posted.base && posted.revision !== current.revision)
  const filled = fill(current, posted, thoroughness)
  if (!filled.ok) return fail(await explain(opened, posted, filled.failure))
  const { answers, changed } = filled.value
  const conflicts = await nameAuthors(opened, posted.section, filled.value.conflicts)
  const findings = draftFindings({ ...file, framework }, current, answers, stamp.at)
  if (changed.length === 0) return ok({ ...filled.value, conflicts, findings, stands: current })
  if (isStale) return fail({ kind: 'changed-elsewhere', saved: current.saved })
  await write(opened, posted.section, filled.value)
  const stands = { revision: current.revision + 1, answers, saved: stamp }
  return ok({ ...filled.value, conflicts, findings, stands })
}

function fill(
  current: QuarterlyReturn,
  { section, typed, base }: PostedSection,
  thoroughness: Thoroughness,
): Result<FilledSection, Failure> {
  const drawn = base && readBase(current, section, base)
  if (thoroughness === 'readable') return ok(fillReadable({ framework }, current, section, typed, drawn))
  return fillSection({ framework }, current, section, typed, drawn)
}

function readBase(current: QuarterlyReturn, section: string, base: Typed): Answers {
  const { lines, unreadable } = readSection(framework, current, section, base, {})
  if (unreadable.length > 0) throw new ForgedChoice('what no page of ours was drawn from')
  return lines
}

async function findSubmitter({ tx, file: { current } }: LockedReturn): Promise<Failure> {
  const last = await findSubmission(tx, framework.code, [current.providerCode], current, null)
  return {
    kind: 'not-a-draft',
    submitted: last && { name: last.submittedByName, at: last.submittedAt },
  }
}

/** A refusal says all that it can: whose the other answers are, and everything that is wrong on the page. */
async function explain(opened: LockedReturn, posted: PostedSection, failure: Failure): Promise<Failure> {
  const { file, stamp } = opened
  const { section, typed, base } = posted
  if (failure.kind === 'collided')
    return { ...failure, conflicts: await nameAuthors(opened, section, failure.conflicts) }
  if (failure.kind !== 'invalid') return failure
  const drawn = base && readBase(file.current, section, base)
  const page = { section, typed, drawn, unreadable: failure.findings }
  return refusePage({ ...file, framework }, file.current, page, stamp.at)
}

/** Who changed a box that collides is looked up only then: an ordinary save need not ask. */
async function nameAuthors(
  { tx, file: { current } }: LockedReturn,
  section: string,
  conflicts: readonly Conflict[],
): Promise<readonly Collision[]> {
  if (conflicts.length === 0) return []
  const changes = await listSectionChanges(tx, current.providerCode, `${returnId(current)}/${section}`)
  return conflicts.map((conflict) => ({ ...conflict, by: whoChanged(changes, conflict.at) }))
}

async function write(
  { tx, file: { current }, stamp }: LockedReturn,
  section: string,
  filled: Pick<FilledSection, 'answers' | 'changed'>,
) {
  if (!(await saveDraft(tx, framework.code, current, filled, stamp))) throw new StaleRevision()
  await recordAudit(tx, {
    organisation: current.providerCode,
    action: 'section-saved',
    object: `${returnId(current)}/${section}`,
    at: stamp.at,
    old: linesOf(current.answers, filled.changed),
    new: linesOf(filled.answers, filled.changed),
  })
}

function linesOf(answers: Answers, codes: readonly string[]): Json {
  const lines = codes.map((code): [string, Json] => {
    const { state, reason, explanation, figures } = lineOf(answers, code)
    return [code, { state, reason, explanation, figures: { ...figures } }]
  })
  return Object.fromEntries(lines)
}

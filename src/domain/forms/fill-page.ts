import { type Result, fail, ok } from '../result'
import type { Finding } from './finding'
import { type Pages, shownOn } from './form'
import { type Conflict, type HasMoved, differingBoxes, mergeBoxes } from './merge-boxes'
import { type Boxes, type ReadBoxes, type Typed, type Values, readBoxes, warnOfPatients } from './read-boxes'
import { type Malformed, malformed } from './read-figure'

/** A page as it was posted. */
export interface PostedBoxes {
  readonly typed: Typed
  /**
   * What stood on the page when it was made, as it would be typed; what stands now where it is absent. It only says
   * which boxes were changed here: what others have changed since is kept, unless both changed the same box.
   */
  readonly base?: Typed
  /** Says of a box that somebody changed it since, although it holds again what it held. */
  readonly hasMoved?: HasMoved
  /** Boxes whose words somebody sent again after they were warned that these may describe a patient. */
  readonly acknowledged?: readonly string[]
}

export interface FilledPage<Draft> {
  /** What the page holds with everything that could be read and collides with nothing, and the draft with it. */
  readonly values: Values
  readonly draft: Draft
  /** Boxes that hold something else than before. */
  readonly changed: readonly string[]
  /** Boxes that were understood otherwise than typed. */
  readonly understood: readonly string[]
  /** Boxes that hold fewer decimals than were typed into them. */
  readonly rounded: readonly string[]
  /** Boxes that cannot be read; they stay as they were. */
  readonly unreadable: readonly Finding[]
  /** What this person's page holds, as far as it can be read. */
  readonly mine: Values
  /** Boxes that somebody else changed too, and differently; theirs stand. */
  readonly conflicts: readonly Conflict[]
}

/** Why a page is refused: what it holds cannot be read, or collides with what somebody else saved. */
export type FillFailure =
  | Malformed
  | { readonly kind: 'invalid'; readonly findings: readonly Finding[] }
  | { readonly kind: 'collided'; readonly conflicts: readonly Conflict[]; readonly merged: Values }

/**
 * What was typed into a page becomes values. Text that a box cannot take refuses the whole page with every such error at
 * once; what can be read is taken even when it breaks a rule, which then stops submission only.
 */
export function fillWhole<Draft>(
  pages: Pages<Draft>,
  draft: Draft,
  page: string,
  posted: PostedBoxes,
): Result<FilledPage<Draft>, FillFailure> {
  const filled = fillReadable(pages, draft, page, posted)
  if (!filled.ok) return filled
  const { unreadable, conflicts, values: merged } = filled.value
  if (unreadable.length > 0) return fail({ kind: 'invalid', findings: unreadable })
  return conflicts.length > 0 ? fail({ kind: 'collided', conflicts, merged }) : filled
}

/** The same as far as it goes: boxes that cannot be read, or that collide, are left as they were and named. */
export function fillReadable<Draft>(
  pages: Pages<Draft>,
  draft: Draft,
  page: string,
  posted: PostedBoxes,
): Result<FilledPage<Draft>, Malformed> {
  const [boxes, stands] = [pages.boxesOf(draft, page), shownOn(pages, draft, page)]
  const over = readOver(boxes, stands, posted)
  if (!over.ok) return over
  const { baseline, read } = over.value
  const resolved = pages.resolve?.(draft, page, baseline, read.values) ?? read.values
  const mine = pages.normalise(draft, page, resolved)
  const merged = mergeBoxes(baseline, stands, mine, posted.hasMoved)
  const kept = pages.normalise(draft, page, merged.values)
  return ok({
    values: kept,
    draft: pages.withValues(draft, page, kept),
    changed: differingBoxes(pages.valuesOf(draft, page), kept),
    understood: [...differingBoxes(resolved, mine), ...differingBoxes(merged.values, kept)],
    rounded: read.rounded.filter((at) => kept[at] === mine[at]),
    unreadable: read.unreadable.map((misreading) => pages.toFinding(draft, misreading)),
    mine,
    conflicts: merged.conflicts,
  })
}

/** What a page was made from, which can be read again where the page is one of ours, and what was typed over it. */
function readOver(
  boxes: Boxes,
  stands: Values,
  { typed, base, acknowledged = [] }: PostedBoxes,
): Result<{ readonly baseline: Values; readonly read: ReadBoxes }, Malformed> {
  const before = base ? readBoxes(boxes, base, {}) : ok({ values: stands, unreadable: [], rounded: [] })
  if (!before.ok || before.value.unreadable.length > 0) return fail(malformed)
  const baseline = before.value.values
  const posted = readBoxes(boxes, typed, baseline)
  return posted.ok
    ? ok({ baseline, read: warnOfPatients(boxes, posted.value, [baseline, stands], acknowledged) })
    : posted
}

import 'server-only'
import type { Actor } from '@/domain/access/actor'
import { framework } from '@/domain/catalogue'
import { type Declaration, type DeclarationKey, declarationId } from '@/domain/declarations/declaration'
import { declarationFindings } from '@/domain/declarations/declaration-findings'
import type { DeclarationFailure } from '@/domain/declarations/declaration-failure'
import { type FilledPart, fillPart, fillReadable } from '@/domain/declarations/fill-part'
import { refusePart } from '@/domain/declarations/refuse-part'
import { londonDate } from '@/domain/periods/london'
import { isoDate } from '@/domain/periods/period'
import { type Result, fail, ok } from '@/domain/result'
import type { Finding } from '@/domain/returns/finding'
import type { Stamp } from '@/domain/returns/quarterly-return'
import type { Typed } from '@/domain/returns/read-boxes'
import { recordAudit } from '@/server/db/audit'
import { savePart } from '@/server/db/declarations'
import { type LockedDeclaration, changeDeclaration } from './change-declaration'
import { StaleRevision } from './change-return'

/** A part of a declaration as it was posted. */
export interface PostedPart extends DeclarationKey {
  readonly part: string
  readonly typed: Typed
  /** What stood in the part when its page was drawn, as it would be typed; it only says which boxes were changed here. */
  readonly base: Typed
}

export interface SavedPart extends Pick<FilledPart, 'mine' | 'unreadable' | 'conflicts'> {
  /** What the whole declaration now leads to. */
  readonly findings: readonly Finding[]
  /** Who saved the part last, and when; null while nothing stands in it. */
  readonly saved: Stamp | null
  /** The declaration before this save. */
  readonly before: Declaration
}

/** Whether one box that cannot be saved refuses the part, or is left as it was while the rest is saved. */
type Thoroughness = 'whole' | 'readable'

/**
 * Saves what was typed into one part of a draft. Text that a box cannot take refuses the whole part; what breaks a rule is
 * kept and reported. Saving what is there already changes nothing, and makes nobody an editor.
 */
export function saveDeclarationPart(
  actor: Actor,
  posted: PostedPart,
  clock?: Date,
): Promise<Result<SavedPart, DeclarationFailure>> {
  return changeDeclaration(
    actor,
    'declaration:fill',
    posted,
    (opened) => save(opened, posted, 'whole'),
    clock,
  )
}

/**
 * The same without being asked, while a person types. What a box can take is saved, because an answer that waits for its
 * neighbour would be lost with the page; half a date, or what collides, stays as it was and is named.
 */
export function autosaveDeclarationPart(
  actor: Actor,
  posted: PostedPart,
  clock?: Date,
): Promise<Result<SavedPart, DeclarationFailure>> {
  return changeDeclaration(
    actor,
    'declaration:fill',
    posted,
    (opened) => save(opened, posted, 'readable'),
    clock,
  )
}

async function save(
  { tx, file, stamp }: LockedDeclaration,
  { part, ...posted }: PostedPart,
  thoroughness: Thoroughness,
): Promise<Result<SavedPart, DeclarationFailure>> {
  const { current } = file
  if (current.state !== 'draft') return fail({ kind: 'not-a-draft' })
  const filled =
    thoroughness === 'whole'
      ? fillPart(framework, current, part, posted)
      : ok(fillReadable(framework, current, part, posted))
  if (!filled.ok) return fail(explain({ file, stamp }, { part, posted }, filled.failure))
  const { parts, isChanged } = filled.value
  if (isChanged) await write({ tx, file, stamp }, part, parts)
  const terms = { ...file, framework }
  const findings = declarationFindings(terms, { ...current, parts }, isoDate(londonDate(stamp.at)))
  const saved = isChanged ? stamp : (current.entered[part] ?? null)
  return ok({ ...filled.value, findings, saved, before: current })
}

/** What cannot be read comes back with everything else that is wrong on the page. */
function explain(
  { file, stamp }: Pick<LockedDeclaration, 'file' | 'stamp'>,
  page: { readonly part: string; readonly posted: Pick<PostedPart, 'typed' | 'base'> },
  failure: DeclarationFailure,
): DeclarationFailure {
  if (failure.kind !== 'invalid') return failure
  const today = isoDate(londonDate(stamp.at))
  return refusePart({ ...file, framework }, file.current, { ...page, unreadable: failure.findings }, today)
}

async function write(
  { tx, file: { current }, stamp }: LockedDeclaration,
  part: string,
  parts: Declaration['parts'],
) {
  const boxes = parts[part] ?? {}
  if (!(await savePart(tx, framework.code, current, { part, boxes }, stamp))) throw new StaleRevision()
  await recordAudit(tx, {
    organisation: current.providerCode,
    action: 'declaration-saved',
    object: `${declarationId(current)}/${part}`,
    at: stamp.at,
    old: current.parts[part] ?? {},
    new: boxes,
  })
}

import 'server-only'
import type { Actor } from '@/domain/access/actor'
import { framework } from '@/domain/catalogue'
import { type Declaration, type DeclarationKey, declarationId } from '@/domain/declarations/declaration'
import { declarationFindings } from '@/domain/declarations/declaration-findings'
import type { DeclarationFailure } from '@/domain/declarations/declaration-failure'
import { fillPart } from '@/domain/declarations/fill-part'
import { londonDate } from '@/domain/periods/london'
import { isoDate } from '@/domain/periods/period'
import { type Result, fail, ok } from '@/domain/result'
import type { Finding } from '@/domain/returns/finding'
import type { Typed } from '@/domain/returns/read-boxes'
import { recordAudit } from '@/server/db/audit'
import { savePart } from '@/server/db/declarations'
import { type OpenedDeclaration, changeDeclaration } from './change-declaration'
import { Overtaken } from './change-return'

/** A part of a declaration as it was posted. */
export interface PostedPart extends DeclarationKey {
  readonly part: string
  readonly typed: Typed
  /** What stood in the part when its page was drawn, as it would be typed; it only says which boxes were changed here. */
  readonly base: Typed
}

/**
 * Saves what was typed into one part of a draft. Text that a box cannot take refuses the whole part; what breaks a rule is
 * kept and reported. Saving what is there already changes nothing, and makes nobody an editor.
 */
export function saveDeclarationPart(
  actor: Actor,
  posted: PostedPart,
  clock?: Date,
): Promise<Result<{ findings: readonly Finding[] }, DeclarationFailure>> {
  return changeDeclaration(actor, 'declaration:fill', posted, (opened) => save(opened, posted), clock)
}

async function save(
  { tx, file, stamp }: OpenedDeclaration,
  { part, ...posted }: PostedPart,
): Promise<Result<{ findings: readonly Finding[] }, DeclarationFailure>> {
  const { current } = file
  if (current.state !== 'draft') return fail({ kind: 'not-a-draft' })
  const filled = fillPart(framework, current, part, posted)
  if (!filled.ok) return filled
  const { parts, isChanged } = filled.value
  if (isChanged) await write({ tx, file, stamp }, part, parts)
  const terms = { ...file, framework }
  const today = isoDate(londonDate(stamp.at))
  return ok({ findings: declarationFindings(terms, { ...current, parts }, today) })
}

async function write(
  { tx, file: { current }, stamp }: OpenedDeclaration,
  part: string,
  parts: Declaration['parts'],
) {
  const boxes = parts[part] ?? {}
  if (!(await savePart(tx, framework.code, current, { part, boxes }, stamp))) throw new Overtaken()
  await recordAudit(tx, {
    organisation: current.providerCode,
    action: 'declaration-saved',
    object: `${declarationId(current)}/${part}`,
    at: stamp.at,
    old: current.parts[part] ?? {},
    new: boxes,
  })
}

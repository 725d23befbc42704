import 'server-only'
import type { Actor } from '@/domain/access/actor'
import { declarationId } from '@/domain/declarations/declaration'
import type { Failure } from '@/domain/forms/failure'
import type { PostedCorrection } from '@/domain/declarations/posted-declaration-schema'
import { reopenDeclaration } from '@/domain/declarations/reopen-declaration'
import { type Result, fail, ok } from '@/domain/result'
import { recordAudit } from '@/server/db/audit'
import { openCorrection } from '@/server/db/declarations'
import { StaleRevision, changeDraft } from './change-draft'
import { type LockedDeclaration, declarationDrafts } from './declaration-drafts'

/** The provider begins a correction of what it has signed. The signed version stays in force until the next one. */
export function correctDeclaration(actor: Actor, posted: PostedCorrection, clock?: Date): Promise<Corrected> {
  return changeDraft(
    declarationDrafts,
    actor,
    'declaration:correct',
    posted,
    (opened) => begin(opened, posted),
    clock,
  )
}

type Corrected = Result<{ version: number }, Failure>

async function begin(
  { tx, file: { current, window }, stamp }: LockedDeclaration,
  posted: PostedCorrection,
): Promise<Corrected> {
  const { version, revision } = current
  if (revision !== posted.revision) return fail({ kind: 'changed-elsewhere', saved: current.saved })
  const decided = reopenDeclaration(current, { window, reason: posted.reason }, stamp)
  if (!decided.ok) return decided
  if (!(await openCorrection(tx, current.framework, current, decided.value))) throw new StaleRevision()
  await recordAudit(tx, {
    organisation: current.providerCode,
    action: 'declaration-reopened',
    object: declarationId(current),
    at: stamp.at,
    old: { state: 'signed', version, revision },
    new: { state: 'draft', version, revision: revision + 1 },
    reason: decided.value.reason,
  })
  return ok({ version })
}

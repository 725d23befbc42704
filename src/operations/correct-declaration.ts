import 'server-only'
import type { Actor } from '@/domain/access/actor'
import { framework } from '@/domain/catalogue'
import { type DeclarationKey, declarationId } from '@/domain/declarations/declaration'
import type { DeclarationFailure } from '@/domain/declarations/declaration-failure'
import { reopenDeclaration } from '@/domain/declarations/reopen-declaration'
import { type Result, fail, ok } from '@/domain/result'
import { recordAudit } from '@/server/db/audit'
import { openCorrection } from '@/server/db/declarations'
import { type LockedDeclaration, changeDeclaration } from './change-declaration'
import { StaleRevision } from './change-return'

/** What the page posts on which a correction begins. */
export interface PostedCorrection extends DeclarationKey {
  /** Lock number of the declaration that the person was looking at. */
  readonly revision: number
  /** As it was typed. */
  readonly reason: string
}

/** The provider begins a correction of what it has signed. The signed version stays in force until the next one. */
export function correctDeclaration(actor: Actor, posted: PostedCorrection, clock?: Date): Promise<Corrected> {
  return changeDeclaration(actor, 'declaration:correct', posted, (opened) => begin(opened, posted), clock)
}

type Corrected = Result<{ version: number }, DeclarationFailure>

async function begin(
  { tx, file: { current, window }, stamp }: LockedDeclaration,
  posted: PostedCorrection,
): Promise<Corrected> {
  const { version, revision } = current
  if (revision !== posted.revision) return fail({ kind: 'changed-elsewhere', saved: current.saved })
  const decided = reopenDeclaration(current, { window, reason: posted.reason }, stamp)
  if (!decided.ok) return decided
  if (!(await openCorrection(tx, framework.code, current, decided.value))) throw new StaleRevision()
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

import 'server-only'
import type { Actor } from '@/domain/access/actor'
import { frameworkOf } from '@/domain/catalogue'
import { declarationId } from '@/domain/declarations/declaration'
import { contentOf } from '@/domain/declarations/declared-content'
import { declaredDifferences } from '@/domain/declarations/declared-differences'
import { declaredParts } from '@/domain/declarations/declared-parts'
import type { PostedCorrection } from '@/domain/declarations/posted-declaration-schema'
import { withdrawCorrection } from '@/domain/declarations/withdraw-correction'
import type { Failure } from '@/domain/forms/failure'
import { type Result, fail, ok } from '@/domain/result'
import { recordAudit } from '@/server/db/audit'
import { closeCorrection, savePart } from '@/server/db/declarations'
import { recordHandover } from '@/server/db/handovers'
import { listSignedVersions } from '@/server/db/signed-versions'
import { StaleRevision, changeDraft } from './change-draft'
import { type LockedDeclaration, declarationDrafts } from './declaration-drafts'

type Withdrawn = Result<{ version: number }, Failure>

/** The provider withdraws a correction of what it has signed. The draft says again what the version in force says. */
export function withdrawDeclaredCorrection(
  actor: Actor,
  posted: PostedCorrection,
  clock?: Date,
): Promise<Withdrawn> {
  return changeDraft(
    declarationDrafts,
    actor,
    'declaration:correct',
    posted,
    (opened) => close(opened, posted),
    clock,
  )
}

async function close(locked: LockedDeclaration, posted: PostedCorrection): Promise<Withdrawn> {
  const { tx, file, stamp } = locked
  const { current } = file
  const { framework, providerCode, year, version, revision } = current
  if (revision !== posted.revision) return fail({ kind: 'changed-elsewhere', saved: current.saved })
  const standing = await listSignedVersions(tx, framework, [providerCode], current)
  const how = { reason: posted.reason, isSentBack: standing?.isSentBack ?? false }
  const decided = withdrawCorrection(current, how, stamp)
  if (!decided.ok) return decided
  await recordHandover(tx, { framework, providerCode, period: year }, decided.value)
  const restored = await restore(locked)
  if (!(await closeCorrection(tx, framework, { ...current, revision: restored }))) throw new StaleRevision()
  await recordAudit(tx, {
    organisation: providerCode,
    action: 'declaration-correction-withdrawn',
    object: declarationId(current),
    at: stamp.at,
    old: { state: 'draft', version, revision },
    new: { state: 'signed', version, revision: restored + 1 },
    reason: decided.value.comment,
  })
  return ok({ version })
}

/** Part by part, those that say something else than what is in force; what was typed stays in the audit trail. */
async function restore({ tx, file, stamp }: LockedDeclaration): Promise<number> {
  const { current, inForce, profile } = file
  if (!inForce) throw new Error(`Version ${current.version} is not there`)
  const framework = frameworkOf(current.framework)
  const { year } = current
  const now = contentOf(framework, year, profile, current.parts)
  const differing = new Set(declaredDifferences(framework, year, inForce, now).map(({ code }) => code))
  const parts = declaredParts(framework, year, inForce)
  let { revision } = current
  for (const part of differing) {
    const boxes = parts[part] ?? {}
    if (!(await savePart(tx, current.framework, { ...current, revision }, { part, boxes }, stamp)))
      throw new StaleRevision()
    revision += 1
  }
  return revision
}

import 'server-only'
import type { Actor } from '@/domain/access/actor'
import { canonicalJson } from '@/domain/canonical-json'
import { frameworkOf } from '@/domain/catalogue'
import { type DeclarationKey, declarationId } from '@/domain/declarations/declaration'
import type { Failure } from '@/domain/forms/failure'
import type { DeclaredContent } from '@/domain/declarations/declared-content'
import type { PostedDeclaration } from '@/domain/declarations/posted-declaration-schema'
import { sign } from '@/domain/declarations/sign'
import {
  type SignedDeclaration,
  declaredOf,
  snapshotOfDeclaration,
} from '@/domain/declarations/signed-declaration'
import { type Result, fail, ok } from '@/domain/result'
import { findSignature, recordSigned } from '@/server/db/signed-declarations'
import { StaleRevision, changeDraft } from './change-draft'
import { type LockedDeclaration, declarationDrafts } from './declaration-drafts'
import { openActionsOfNotMet } from './open-actions-of-not-met'
import { overtaken } from './overtaken'
import { sha256 } from './hash-submission'
import { tellSigned } from './tell-of-drafts'

type Signed = Result<{ version: number }, Failure>

/** The hash of what is declared, by which what was shown is compared with what is to be signed. */
export function hashDeclared(key: DeclarationKey, content: DeclaredContent): string {
  return sha256(canonicalJson(declaredOf(key, content)))
}

/**
 * Signs a draft as its next version. Posting the same form again gives the same receipt; the same key with other content is
 * refused, and so is content other than what was shown.
 */
export function signDeclaration(actor: Actor, posted: PostedDeclaration, clock?: Date): Promise<Signed> {
  return changeDraft(
    declarationDrafts,
    actor,
    'declaration:sign',
    posted,
    (locked) => close(locked, posted),
    clock,
  )
}

async function close(locked: LockedDeclaration, posted: PostedDeclaration): Promise<Signed> {
  const { tx, file, stamp } = locked
  const earlier = await findSignature(tx, posted.framework, posted.providerCode, posted.idempotencyKey)
  if (earlier) {
    const same = earlier.contentSha256 === posted.contentSha256 && earlier.year === posted.year
    return same ? ok({ version: earlier.version }) : fail({ kind: 'key-reused' })
  }
  const { current } = file
  if (current.state === 'draft' && current.revision !== posted.revision)
    return fail(await overtaken(declarationDrafts, locked, posted))
  const decided = sign(current, posted, { ...file, framework: frameworkOf(current.framework) }, stamp)
  return decided.ok ? store(locked, decided.value, posted) : decided
}

async function store(
  { tx, file: { current }, deputyFor }: LockedDeclaration,
  signed: SignedDeclaration,
  { idempotencyKey, contentSha256 }: PostedDeclaration,
): Promise<Signed> {
  if (hashDeclared(signed, signed.content) !== contentSha256)
    return fail({ kind: 'changed-elsewhere', saved: current.saved })
  const snapshot = canonicalJson(snapshotOfDeclaration(signed))
  const snapshotSha256 = sha256(snapshot)
  const { version, late } = signed
  const event = {
    organisation: current.providerCode,
    action: 'declaration-signed',
    object: declarationId(current),
    at: signed.signed.at,
    new: { version, late, snapshotSha256, contentSha256, ...(deputyFor !== null && { deputyFor }) },
  }
  const kept = { snapshot, snapshotSha256, contentSha256, idempotencyKey, revision: current.revision, event }
  if (!(await recordSigned(tx, signed, kept))) throw new StaleRevision()
  await openActionsOfNotMet(tx, signed)
  await tellSigned(tx, current, version, signed.signed)
  return ok({ version })
}

import 'server-only'
import type { Actor } from '@/domain/access/actor'
import { type DeclarationKey, EVIDENCE } from '@/domain/declarations/declaration'
import type { ReceivedFile } from '@/domain/evidence/evidence-file'
import type { UploadRefusal } from '@/domain/evidence/upload-refusal'
import type { Failure } from '@/domain/forms/failure'
import type { Figures } from '@/domain/kinds/field'
import { type Result, fail, ok } from '@/domain/result'
import { recordAudit } from '@/server/db/audit'
import { savePart } from '@/server/db/declarations'
import { findEvidenceOf } from '@/server/db/evidence'
import { attachFile } from './attach-file'
import { StaleRevision, changeDraft } from './change-draft'
import { type LockedDeclaration, declarationDrafts } from './declaration-drafts'

/** A document's place in the register, and the file that it had when the page was drawn; empty where it had none. */
interface OfDocument {
  readonly slot: number
  readonly standing: string
}

type Attached = Result<null, UploadRefusal | 'not-found'>

/** Gives a document of a draft a file that was uploaded. What it had before stays among the provider's files, as an earlier version. */
export function attachEvidence(
  actor: Actor,
  key: DeclarationKey,
  of: OfDocument,
  received: ReceivedFile,
  clock?: Date,
): Promise<Attached> {
  return change(
    actor,
    key,
    of,
    async ({ tx, file, stamp }) => {
      const replaces = of.standing === '' ? null : of.standing
      const attached = await attachFile(
        tx,
        file.current,
        received,
        { purpose: 'declaration', replaces },
        stamp,
      )
      return attached.ok ? ok({ id: attached.value, ...received }) : attached
    },
    clock,
  )
}

/** Gives it a file that the provider has already, as of last year; or none where `fileId` is empty. */
export function chooseEvidence(
  actor: Actor,
  key: DeclarationKey,
  { fileId, ...of }: OfDocument & { readonly fileId: string },
  clock?: Date,
): Promise<Attached> {
  return change(
    actor,
    key,
    of,
    async ({ tx, file }) => {
      if (fileId === '') return ok(null)
      const [chosen] = await findEvidenceOf(tx, [file.current.providerCode], file.current, [fileId])
      return chosen?.purpose === 'declaration' ? ok(chosen) : fail('not-found')
    },
    clock,
  )
}

/** The file that a document has from now on; null for none. */
type Chosen = { readonly id: string; readonly name: string; readonly sha256: string } | null

async function change(
  actor: Actor,
  key: DeclarationKey,
  of: OfDocument,
  choose: (locked: LockedDeclaration) => Promise<Result<Chosen, UploadRefusal | 'not-found'>>,
  clock?: Date,
): Promise<Attached> {
  const work = async (locked: LockedDeclaration): Promise<Result<Attached, Failure>> => {
    const { current } = locked.file
    if (current.state !== 'draft') return ok(fail('not-a-draft'))
    if ((current.parts[EVIDENCE]?.[`file${of.slot}`] ?? '') !== of.standing)
      return ok(fail('changed-elsewhere'))
    const chosen = await choose(locked)
    if (!chosen.ok) return ok(chosen)
    // What is there already changes nothing, and makes nobody an editor.
    if ((chosen.value?.id ?? '') === of.standing) return ok(ok(null))
    await save(locked, withFile(current.parts[EVIDENCE] ?? {}, of.slot, chosen.value))
    return ok(ok(null))
  }
  const done = await changeDraft(declarationDrafts, actor, declarationDrafts.fill, key, work, clock)
  if (done.ok) return done.value
  return fail(done.failure.kind === 'changed-elsewhere' ? 'changed-elsewhere' : 'not-found')
}

function withFile(boxes: Figures, slot: number, file: Chosen): Figures {
  const own = [`file${slot}`, `name${slot}`, `digest${slot}`]
  const others = Object.fromEntries(Object.entries(boxes).filter(([name]) => !own.includes(name)))
  if (!file) return others
  return { ...others, [`file${slot}`]: file.id, [`name${slot}`]: file.name, [`digest${slot}`]: file.sha256 }
}

/** As any part of the draft is saved, so that whoever changes a file is on the list of those who may not sign. */
async function save({ tx, file: { current }, stamp }: LockedDeclaration, boxes: Figures) {
  const { action, objectOf } = declarationDrafts
  if (!(await savePart(tx, current.framework, current, { part: EVIDENCE, boxes }, stamp)))
    throw new StaleRevision()
  await recordAudit(tx, {
    ...{ organisation: current.providerCode, action, object: objectOf(current, EVIDENCE), at: stamp.at },
    old: { ...current.parts[EVIDENCE] },
    new: { ...boxes },
  })
}

import { type Actor, can } from '@/domain/access/actor'
import { partHref } from '@/domain/addresses/declarations'
import { evidenceFileHref } from '@/domain/addresses/evidence'
import { DOCUMENTS, declarationId } from '@/domain/declarations/declaration'
import { slots } from '@/domain/declarations/declaration-boxes'
import type { EvidenceFile } from '@/domain/evidence/evidence-file'
import { type FileView, toFileView } from '@/domain/evidence/say-file'
import { type UploadRefusal, uploadRefusals } from '@/domain/evidence/upload-refusal'
import { sayMoment } from '@/domain/periods/format'
import type { EvidenceRead } from '@/operations/read/get-evidence'
import { sayCaption } from './say-declaration'
import { sayDocument } from './to-part-groups'

/** A document of the register, and its file. */
export interface DocumentRow {
  readonly slot: number
  readonly document: string
  readonly file: FileView | null
  /** Who uploaded it, and when; null where there is none. */
  readonly uploaded: string | null
  /** Earlier versions of the same document, the newest first. */
  readonly earlier: readonly FileView[]
}

export interface EvidenceView {
  readonly declarationId: string
  readonly caption: string
  readonly documentsHref: string
  readonly rows: readonly DocumentRow[]
  /** Whether whoever reads may change anything here. */
  readonly isEditable: boolean
  readonly isSigned: boolean
  /** Which documents may be given a file: those of the register, and the next place of it. */
  readonly places: readonly { readonly value: string; readonly text: string }[]
  /** What each has now, by the name of a field; those that have none are left out. */
  readonly standing: Readonly<Record<string, string>>
  /** All files that the provider ever uploaded for its declarations. */
  readonly choices: readonly { readonly value: string; readonly text: string }[]
  readonly chosenSlot: string
  readonly error: string | undefined
  readonly justSaved: boolean
}

interface Came {
  readonly refused: string
  readonly slot: string
  readonly saved: boolean
}

/** The files of a declaration's documents, for whoever works on it. */
export function toEvidenceView(
  actor: Actor,
  read: EvidenceRead,
  { refused, slot, saved }: Came,
): EvidenceView {
  const { framework, record, content, files } = read
  const { current } = record
  const id = declarationId(current)
  const places = placesOf(read)
  return {
    ...{ declarationId: id, caption: sayCaption(current), documentsHref: partHref(id, DOCUMENTS) },
    rows: content.documents.map((document) => ({
      slot: document.slot,
      document: sayDocument(framework, document, document.slot),
      ...toFile(id, files, document.file?.id),
    })),
    isEditable: current.state === 'draft' && can(actor, 'declaration:fill', current),
    isSigned: current.state !== 'draft',
    ...{ places, standing: standingOf(read), choices: files.map(toChoice) },
    chosenSlot: places.some(({ value }) => value === slot) ? slot : '1',
    error: Object.hasOwn(uploadRefusals, refused) ? uploadRefusals[refused as UploadRefusal] : undefined,
    justSaved: saved,
  }
}

/** The documents of the register, and its next place: a file may come before anything else is said of its document. */
function placesOf({ framework, content: { documents } }: EvidenceRead): EvidenceView['places'] {
  const next = slots.find((slot) => !documents.some((document) => document.slot === slot))
  const places = documents.map((document) => ({
    value: String(document.slot),
    text: `${document.slot}: ${sayDocument(framework, document, document.slot)}`,
  }))
  return next === undefined ? places : [...places, { value: String(next), text: `${next}: another document` }]
}

function standingOf({ content: { documents } }: EvidenceRead): EvidenceView['standing'] {
  return Object.fromEntries(
    documents.flatMap(({ slot, file }) => (file ? [[`standing${slot}`, file.id]] : [])),
  )
}

function toChoice({ id, name, version, uploadedAt }: EvidenceFile) {
  return { value: id, text: `${name}, version ${version}, uploaded ${sayMoment(uploadedAt)}` }
}

function toFile(declaration: string, files: readonly EvidenceFile[], id: string | undefined) {
  const file = files.find((each) => each.id === id)
  if (!file) return { file: null, uploaded: null, earlier: [] }
  return {
    file: toFileView(file, evidenceFileHref(declaration, file.id)),
    uploaded: `${file.uploadedByName}, ${sayMoment(file.uploadedAt)}`,
    earlier: earlierOf(files, file).map((each) => toFileView(each, evidenceFileHref(declaration, each.id))),
  }
}

/** What it replaced, and what that replaced. */
function earlierOf(files: readonly EvidenceFile[], { replaces }: EvidenceFile): readonly EvidenceFile[] {
  const before = files.find((file) => file.id === replaces)
  return before ? [before, ...earlierOf(files, before)] : []
}

import type { UploadRefusal } from '../evidence/upload-refusal'
import { asking } from './asking'
import { declarationHref } from './declarations'

interface Came {
  readonly saved?: 'yes'
  /** Why an upload was not kept. */
  readonly refused?: UploadRefusal
  /** The document that was chosen for it. */
  readonly slot?: string
}

/** The files of a declaration's documents, by its id; what came of an upload, where one was made without JavaScript. */
export function evidenceHref(declarationId: string, came: Came = {}): string {
  return asking(`${declarationHref(declarationId)}/evidence`, { ...came }, came.refused && 'file')
}

/** A file of them. Its id is drawn by chance, and tells nothing of its content. */
export function evidenceFileHref(declarationId: string, fileId: string): string {
  return `${declarationHref(declarationId)}/evidence/${fileId}`
}

/** Where a file is posted to: an address that reads its body by itself, piece by piece. */
export function uploadHref(declarationId: string): string {
  return `/uploads${declarationHref(declarationId)}`
}

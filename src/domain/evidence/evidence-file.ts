import type { EvidenceMediaType } from './evidence-types'
import type { ScanState } from './scan-state'

/** What a file is evidence of: a document of the annual declaration, or something that was done. */
export type EvidencePurpose = 'declaration' | 'action'

/** An uploaded file as it is listed. */
export interface EvidenceFile {
  readonly id: string
  readonly purpose: EvidencePurpose
  readonly name: string
  readonly mediaType: EvidenceMediaType
  /** In bytes. */
  readonly size: number
  readonly sha256: string
  /** 1, 2, ...: of one document, whose earlier versions stay. */
  readonly version: number
  /** The file that it is the next version of; null for the first. */
  readonly replaces: string | null
  readonly uploadedByName: string
  readonly uploadedAt: Date
  readonly scan: ScanState
}

/** A file that came whole, was looked into and lies in the store, before anything says whose it is. */
export interface ReceivedFile {
  readonly name: string
  readonly mediaType: EvidenceMediaType
  readonly size: number
  readonly sha256: string
  readonly scan: { readonly state: ScanState; readonly detail: string | null }
}

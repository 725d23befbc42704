import 'server-only'
import type { Readable } from 'node:stream'

/** A file that is arriving. Until it is kept nobody finds it. */
export interface Incoming {
  /** Where its bytes lie on this machine, for whoever looks into them. */
  readonly path: string
  readonly write: (bytes: Uint8Array) => Promise<void>
  /** Keeps it under its SHA-256, on the disk before this answers. What is kept under it already is the same. */
  readonly keep: (sha256: string) => Promise<void>
  /** Leaves nothing of it; nothing happens to what was kept. */
  readonly discard: () => Promise<void>
}

/**
 * Where contents of evidence files lie, each once, under its SHA-256. Who may have a file, and what it is called, is for the database
 * to say: no address leads here. Another store (of objects, in another place) offers the same.
 */
export interface EvidenceStore {
  readonly begin: () => Promise<Incoming>
  readonly has: (sha256: string) => Promise<boolean>
  /** The content from its beginning; null where it is not there. */
  readonly open: (sha256: string) => Promise<Readable | null>
  /** What was kept before a moment, by its SHA-256. */
  readonly listKept: (before: Date) => Promise<readonly string[]>
  /** Removes a content, unless it was kept again since that moment. */
  readonly remove: (sha256: string, before: Date) => Promise<void>
  /** Removes what began to arrive before a moment and never came whole. */
  readonly clearIncoming: (before: Date) => Promise<void>
}

/** Whether a failure says that there is no room. */
export function isFull(failure: unknown): boolean {
  const code = failure instanceof Error && 'code' in failure ? failure.code : null
  return code === 'ENOSPC' || code === 'EDQUOT'
}

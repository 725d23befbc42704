import 'server-only'
import type { Readable } from 'node:stream'
import type { Scan } from '@/domain/evidence/scan-state'

/** Whoever looks for malware in a content. It answers in any case, and never throws. */
export interface Scanner {
  readonly scan: (content: Readable) => Promise<Scan>
}

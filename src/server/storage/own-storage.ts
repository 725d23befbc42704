import 'server-only'
import { readSettings } from '../env'
import { clamdScanner } from './clamd'
import { diskStore } from './disk-store'
import type { EvidenceStore } from './evidence-store'
import type { Scanner } from './scanner'

/** Where this process keeps evidence files, and who scans them; null where the settings name no scanner. */
export interface Storage {
  readonly store: EvidenceStore
  readonly scanner: Scanner | null
}

/** As the settings say. */
export function ownStorage(): Storage {
  const { folder, clamd } = readSettings().evidence
  return { store: diskStore(folder), scanner: clamd === '' ? null : clamdScanner(clamd) }
}

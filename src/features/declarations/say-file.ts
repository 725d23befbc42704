import { evidenceFileHref } from '@/domain/addresses/evidence'
import type { EvidenceFile } from '@/domain/evidence/evidence-file'
import { evidenceTypes } from '@/domain/evidence/evidence-types'
import { saySize } from '@/domain/evidence/say-size'
import { type ScanState, scanStates } from '@/domain/evidence/scan-state'

/** A file as it is shown beside its document. */
export interface FileView {
  readonly name: string
  readonly href: string
  /** `PDF, 12 kB`; null, as the state, where only its name is known. */
  readonly what: string | null
  readonly state: string | null
  readonly colour: 'green' | 'red' | 'grey'
}

const colours: Readonly<Record<ScanState, FileView['colour']>> = {
  clean: 'green',
  infected: 'red',
  'not-scanned': 'grey',
  'scan-failed': 'grey',
}

export function toFileView(declarationId: string, file: EvidenceFile): FileView {
  const { id, name, mediaType, size, scan } = file
  return {
    name,
    href: evidenceFileHref(declarationId, id),
    what: `${evidenceTypes[mediaType].name}, ${saySize(size)}`,
    ...{ state: scanStates[scan], colour: colours[scan] },
  }
}

/** The same where it is shown by its name alone. */
export function namedFileView(
  declarationId: string,
  { id, name }: Pick<EvidenceFile, 'id' | 'name'>,
): FileView {
  return { name, href: evidenceFileHref(declarationId, id), what: null, state: null, colour: 'grey' }
}

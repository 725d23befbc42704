import type { EvidenceFile } from './evidence-file'
import { evidenceTypes } from './evidence-types'
import { saySize } from './say-size'
import { type ScanState, scanStates } from './scan-state'

/** A file as it is shown beside what it is evidence of. */
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

/** A file in words, and where it is given. */
export function toFileView({ name, mediaType, size, scan }: EvidenceFile, href: string): FileView {
  return {
    ...{ name, href, what: `${evidenceTypes[mediaType].name}, ${saySize(size)}` },
    ...{ state: scanStates[scan], colour: colours[scan] },
  }
}

/** The same where it is shown by its name alone. */
export function namedFileView(name: string, href: string): FileView {
  return { name, href, what: null, state: null, colour: 'grey' }
}

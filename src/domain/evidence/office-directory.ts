import type { EvidenceMediaType } from './evidence-types'

/** One entry of a zip's directory, in bytes. */
export interface ZipEntry {
  readonly name: string
  readonly packed: number
  readonly unpacked: number
}

/** More than any real document has; a bomb has to go beyond one of them. */
const MOST_ENTRIES = 5_000
const MOST_UNPACKED = 300 * 1024 * 1024
const MOST_RATIO = 100
/** Below this much a high ratio is what an empty sheet has. */
const SMALL = 10 * 1024 * 1024

const OFFICE = 'application/vnd.openxmlformats-officedocument'
const MAIN_PARTS: readonly (readonly [part: string, type: EvidenceMediaType])[] = [
  ['word/document.xml', `${OFFICE}.wordprocessingml.document`],
  ['xl/workbook.xml', `${OFFICE}.spreadsheetml.sheet`],
  ['ppt/presentation.xml', `${OFFICE}.presentationml.presentation`],
]

/** What is wrong with a zip, or nothing. */
type DirectoryFault = 'bomb' | 'macros' | 'unsafe-names'

/** What speaks against a document that is a zip, by its directory alone: nothing of it is ever unpacked. Null where nothing does. */
export function directoryFault(entries: readonly ZipEntry[]): DirectoryFault | null {
  if (isBomb(entries)) return 'bomb'
  if (entries.some(({ name }) => /(^|[/\\])\.\.([/\\]|$)|^[/\\]|\0/.test(name))) return 'unsafe-names'
  if (entries.some(({ name }) => /vbaProject\.bin$|(^|\/)Basic\/.+\.xml$/i.test(name))) return 'macros'
  return null
}

function isBomb(entries: readonly ZipEntry[]): boolean {
  const [packed, unpacked] = [sum(entries, 'packed'), sum(entries, 'unpacked')]
  const ratio = unpacked / Math.max(1, packed)
  return entries.length > MOST_ENTRIES || unpacked > MOST_UNPACKED || (unpacked > SMALL && ratio > MOST_RATIO)
}

function sum(entries: readonly ZipEntry[], of: 'packed' | 'unpacked'): number {
  return entries.reduce((total, entry) => total + entry[of], 0)
}

/** Which document a zip is, by the parts that each sort must have; null for any other zip. */
export function officeTypeOf(entries: readonly ZipEntry[]): EvidenceMediaType | null {
  const names = new Set(entries.map(({ name }) => name))
  if (names.has('mimetype') && names.has('content.xml') && names.has('META-INF/manifest.xml'))
    return 'application/vnd.oasis.opendocument.text'
  const found = MAIN_PARTS.filter(([part]) => names.has(part))
  const [only] = found
  return names.has('[Content_Types].xml') && only && found.length === 1 ? only[1] : null
}

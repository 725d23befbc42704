import { scanStates } from '../../evidence/scan-state'
import { groupBy } from '../../group-by'
import type { PackDocument } from '../pack-declaration'
import { type Shelf, sheetNames } from './places'
import type { Sheet } from './sheet'
import { type TableColumn, fingerprints, numbers, tableSheet, texts } from './table-sheet'

/** Every document that a declaration names, with what it is cited for and the file that was given. */
export function evidenceSheet(shelf: Shelf): Sheet {
  return tableSheet({
    ...{
      name: sheetNames.evidence,
      about: 'The documents that declarations name, and what they are cited for.',
    },
    ...{ columns: columns(shelf), rows: shelf.pack.documents, frozen: 2 },
    whenEmpty: 'No declaration of this year names a document.',
  })
}

function columns({ labelOf }: Shelf): readonly TableColumn<PackDocument>[] {
  return [
    texts('Provider', 30, ({ provider }) => labelOf(provider)),
    texts('Title', 40, ({ title }) => title),
    texts('Type', 20, ({ type }) => type),
    texts('Version', 12, ({ version }) => version),
    numbers('Dated', 'date', ({ dated }) => dated, 13),
    texts('Year that it is about', 12, ({ covers }) => covers),
    texts('Cited by', 36, ({ citedBy }) => citationsOf(citedBy)),
    texts('File', 30, ({ file }) => file?.name ?? null),
    numbers('Size in bytes', 'count', ({ file }) => file?.bytes ?? null),
    texts('Malware', 16, ({ file }) => file && scanStates[file.scan]),
    fingerprints('SHA-256', ({ file }) => file?.sha256 ?? null),
  ]
}

/** `001: page 4` on a line each. */
function citationsOf(citedBy: PackDocument['citedBy']): string | null {
  const own = groupBy(citedBy, ({ indicator }) => indicator)
  const lines = [...own].map(([code, cited]) => `${code}: ${cited.map(({ where }) => where).join('; ')}`)
  return lines.join('\n') || null
}

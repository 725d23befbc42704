import { isQuarterly } from '../../catalogue/indicator'
import { declarationOf } from '../../exports/annual-declaration'
import type { AnnualRow } from '../../exports/annual-rows'
import { groupBy } from '../../group-by'
import { londonDate } from '../../periods/london'
import { isoDate } from '../../periods/period'
import { sayCriteria } from '../labels'
import type { PackDeclaration } from '../pack-declaration'
import { indicatorColumn, providerColumn } from './key-columns'
import { type Shelf, sheetNames } from './places'
import { stateOf } from './result-sheets'
import type { Sheet } from './sheet'
import { type TableColumn, fingerprints, numbers, tableSheet, texts } from './table-sheet'

/** A declared indicator of a provider, with what was declared of it; nothing before a signature. */
interface DeclaredRow {
  readonly row: AnnualRow
  readonly signed: PackDeclaration | null
  readonly said: ReturnType<typeof declarationOf>
}

/** Every declared indicator of every provider, whether or not it was declared. */
export function declarationsSheet(shelf: Shelf): Sheet {
  const signed = groupBy(shelf.pack.declarations, ({ providerCode }) => providerCode)
  const rows = shelf.pack.rows
    .filter(({ indicator }) => !isQuarterly(indicator))
    .map((row): DeclaredRow => {
      const declarations = signed.get(row.provider) ?? []
      return { row, signed: declarations[0] ?? null, said: declarationOf(row, { declarations }) }
    })
  return tableSheet({
    ...{ name: sheetNames.declarations, about: 'What each provider declared, indicator by indicator.' },
    ...{ columns: columns(shelf), rows, frozen: 2 },
    whenEmpty: 'Nothing is declared once a year in this year.',
  })
}

function columns(shelf: Shelf): readonly TableColumn<DeclaredRow>[] {
  return [
    providerColumn(shelf, ({ row }) => row.provider),
    indicatorColumn(shelf, ({ row }) => row),
    texts('Declared', 12, ({ row }) => row.status ?? stateOf(row.state)),
    texts('Criteria that do not', 50, criteriaThat(false)),
    texts('Action', 40, ({ said }) => said?.action ?? null),
    texts('Owner', 20, ({ said }) => said?.owner ?? null),
    numbers('Due', 'date', ({ said }) => said?.due ?? null, 13),
    texts('Criteria that hold', 50, criteriaThat(true)),
    texts('Documents', 40, ({ said }) => said?.documents.map(citationOf).join('\n') || null),
    texts('Meetings', 14, ({ said }) => said?.meetings.join('\n') || null),
    texts('Comment', 40, ({ said }) => said?.comment ?? null),
    texts('Explanation', 40, ({ said }) => said?.explanation ?? null),
    ...signatureColumns,
  ]
}

function criteriaThat(holds: boolean) {
  return ({ said }: DeclaredRow) =>
    sayCriteria(said?.criteria.filter((criterion) => criterion.holds === holds) ?? [])
}

const signatureColumns: readonly TableColumn<DeclaredRow>[] = [
  numbers('Version', 'count', ({ signed }) => signed?.version ?? null, 9),
  texts('Signed by', 22, ({ signed }) => signed?.signature.name ?? null),
  texts('Role', 22, ({ signed }) => signed?.signature.role ?? null),
  numbers('Signed on', 'date', ({ signed }) => signed && isoDate(londonDate(signed.signedAt)), 13),
  texts('In time', 10, ({ signed }) => signed && (signed.late ? 'Late' : 'On time')),
  fingerprints('SHA-256 of its snapshot', ({ signed }) => signed?.snapshotSha256 ?? null),
]

function citationOf({
  title,
  version,
  cited_at,
}: NonNullable<DeclaredRow['said']>['documents'][number]): string {
  return `${[title, version && `version ${version}`].filter(Boolean).join(', ')}: ${cited_at}`
}

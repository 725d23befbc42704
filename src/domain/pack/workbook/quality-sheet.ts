import { wordsOf } from '../labels'
import type { QualityRow } from '../quality-row'
import type { PackProvider, YearPack } from '../year-pack'
import { type Shelf, sheetNames } from './places'
import type { Sheet } from './sheet'
import { type TableColumn, numbers, tableSheet, texts } from './table-sheet'

/** What came of each provider's year, apart from what it says, and whom to ring about it. */
export function qualitySheet(shelf: Shelf): Sheet {
  return tableSheet({
    ...{
      name: sheetNames.quality,
      about: 'What was received of each provider, when, and whom to ring about it.',
    },
    ...{ columns: columns(shelf), rows: shelf.pack.quality, frozen: 1 },
    whenEmpty: 'No provider was asked for anything in this year.',
  })
}

function columns({ pack, labelOf }: Shelf): readonly TableColumn<QualityRow>[] {
  return [
    texts('Provider', 30, ({ provider }) => labelOf(provider)),
    ...receivedColumns,
    ...aboutColumns(pack),
  ]
}

function count(head: string, of: (row: QualityRow) => number): TableColumn<QualityRow> {
  return numbers(head, 'count', of)
}

const receivedColumns: readonly TableColumn<QualityRow>[] = [
  count('Quarters asked for', ({ quarters }) => quarters),
  count('Received', ({ received }) => received),
  count('On time', ({ onTime }) => onTime),
  count('Late', ({ received, onTime }) => received - onTime),
  count('Missing', ({ overdue }) => overdue),
  count('Not yet due', ({ notYetDue }) => notYetDue),
  count('Lines supplied', ({ linesSupplied }) => linesSupplied),
  count('Lines expected', ({ linesExpected }) => linesExpected),
  numbers('Completeness', 'share', ({ linesSupplied, linesExpected }) =>
    linesExpected === 0 ? null : linesSupplied / linesExpected,
  ),
  count('Lines explained', ({ linesExplained }) => linesExplained),
  count('Corrections', ({ corrections }) => corrections),
  texts('Declaration', 12, ({ declaration }) => declaration && wordsOf(declaration)),
]

function aboutColumns(pack: YearPack): readonly TableColumn<QualityRow>[] {
  const providers = new Map(pack.providers.map((provider) => [provider.code, provider]))
  const about = (of: (provider: PackProvider) => string | null) => (row: QualityRow) => {
    const provider = providers.get(row.provider)
    return provider ? of(provider) : null
  }
  return [
    texts(
      'Region',
      22,
      about(({ region }) => region),
    ),
    texts(
      'Commissioner',
      30,
      about(({ commissioner }) => commissioner && `${commissioner.code} ${commissioner.name}`),
    ),
    texts('Whom to ring', 50, about(leadsOf)),
  ]
}

function leadsOf({ leads }: PackProvider): string | null {
  const lines = leads.map(({ side, name, email, telephone }) =>
    [`${wordsOf(side)} lead: ${name}`, email, telephone].filter(Boolean).join(', '),
  )
  return lines.join('\n') || null
}

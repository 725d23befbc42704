import type { QualityRow } from '../pack/quality-row'
import type { YearPack } from '../pack/year-pack'
import { nameOf } from './names-of'
import type { PaperColumn, PaperSection } from './paper'

const declared: Readonly<Record<NonNullable<QualityRow['declaration']>, string>> = {
  'on-time': 'On time',
  late: 'Late',
  missing: 'Missing',
}

/** Whether what was due came, whole and on time, apart from what it says. */
export function qualitySection(pack: YearPack): PaperSection {
  const rows = pack.quality.map((row) => rowOf(pack, row))
  return {
    heading: 'Data quality',
    blocks: [{ kind: 'table', caption: `What came of ${pack.year}`, columns, rows }],
  }
}

const columns: readonly PaperColumn[] = [
  { heading: 'Provider', share: 3 },
  { heading: 'Returns received', share: 1.4, isNumeric: true },
  { heading: 'On time', share: 1, isNumeric: true },
  { heading: 'Overdue', share: 1, isNumeric: true },
  { heading: 'Lines supplied', share: 1.4, isNumeric: true },
  { heading: 'Lines explained', share: 1.4, isNumeric: true },
  { heading: 'Corrected', share: 1.2, isNumeric: true },
  { heading: 'Declaration', share: 1.4 },
]

function rowOf(pack: YearPack, row: QualityRow): readonly string[] {
  return [
    nameOf(pack, row.provider),
    `${row.received} of ${row.quarters}`,
    ...[row.onTime, row.overdue].map(String),
    `${row.linesSupplied} of ${row.linesExpected}`,
    ...[row.linesExplained, row.corrections].map(String),
    row.declaration === null ? 'Not due' : declared[row.declaration],
  ]
}

import { sayPeriod, saySpan } from '../periods/format'
import type { QuarterRow } from '../pack/quarter-row'
import type { PackProvider, YearPack } from '../pack/year-pack'
import { sayCoverage } from '../pooling/say-pooled'
import type { AnnualRow } from './annual-rows'
import type { Column, Columns } from './column'
import { type Labelled, figureColumns, readingColumns, whoseColumns } from './label-columns'

interface LabelledYear extends Labelled {
  readonly row: AnnualRow
}

interface LabelledQuarter extends Labelled {
  readonly row: QuarterRow
}

const yearText = (
  meaning: string,
  cell: (row: AnnualRow) => string | null,
  empty?: string,
): Column<LabelledYear> => ({
  ...{ type: 'string', meaning, cell: ({ row }) => cell(row), ...(empty && { empty }) },
})
const yearCount = (meaning: string, cell: (row: AnnualRow) => number | null): Column<LabelledYear> => ({
  ...{ type: 'integer', meaning, unit: 'quarters', empty: 'The indicator is declared once a year.' },
  cell: ({ row }) => cell(row),
})
const quarterText = (
  meaning: string,
  cell: (row: QuarterRow) => string | null,
  empty?: string,
): Column<LabelledQuarter> => ({
  ...{ type: 'string', meaning, cell: ({ row }) => cell(row), ...(empty && { empty }) },
})

/** The columns of a year with labels: one row for each provider and indicator. */
export const labelledYear: Columns<LabelledYear> = {
  year: yearText('The financial year, from 1 April to 31 March.', ({ year }) => year),
  ...whoseColumns,
  status: {
    ...yearText(
      'What was declared.',
      ({ status }) => status,
      'It is no self-declared indicator, or nothing was signed.',
    ),
    values: ['Met', 'Not met'],
  },
  ...figureColumns,
  quarters: yearCount('Quarters reported with figures or nil.', ({ pooled }) => pooled?.quarters ?? null),
  quarters_expected: yearCount(
    'Four, less those in which the line was not offered or the provider was not asked for it. One to come is expected.',
    ({ pooled }) => pooled?.quartersExpected ?? null,
  ),
  coverage: yearText(
    'On how many quarters the row rests, in words.',
    ({ pooled }) => pooled && sayCoverage(pooled),
    'The indicator is declared once a year.',
  ),
  ...readingColumns,
}

/** The columns of its quarters: one row for each provider, quarterly line and quarter. */
export const labelledQuarters: Columns<LabelledQuarter> = {
  quarter: quarterText(
    'The quarter of the financial year, as it is written everywhere.',
    ({ period }) => period,
  ),
  quarter_name: quarterText(
    'The same in words, with its months.',
    ({ period }) => `${sayPeriod(period)}, ${saySpan(period)}`,
  ),
  ...whoseColumns,
  ...figureColumns,
  reason: quarterText('Why figures are not available.', ({ reason }) => reason, 'None was asked for.'),
  explanation: quarterText(
    'The provider’s own words where a warning asked about the figures.',
    ({ explanation }) => explanation,
    'None was asked for.',
  ),
  submission_version: {
    ...{ type: 'integer', meaning: 'Number of the submission in force.', empty: 'Nothing was submitted.' },
    cell: ({ row }) => row.submission?.version ?? null,
  },
  snapshot_sha256: quarterText(
    'Fingerprint of that submission, as its receipt shows it.',
    ({ submission }) => submission?.snapshotSha256 ?? null,
    'Nothing was submitted.',
  ),
  ...readingColumns,
}

/** The rows of a pack as its labelled files have them. */
export function labelYear({ rows, providers, framework: { groups } }: YearPack): readonly LabelledYear[] {
  const of = byCode(providers)
  return rows.map((row) => ({
    ...{ row, groups, provider: of(row.provider), indicator: row.indicator },
    ...{ definitionVersion: row.definitionVersion, state: row.state, pooled: row.pooled },
  }))
}

export function labelQuarters({
  quarters,
  providers,
  framework: { groups },
}: YearPack): readonly LabelledQuarter[] {
  const of = byCode(providers)
  return quarters.map((row) => ({
    ...{ row, groups, provider: of(row.provider), indicator: row.indicator, pooled: row.pooled },
    ...{ definitionVersion: row.pooled.definitionVersion, state: row.pooled.state },
  }))
}

function byCode(providers: readonly PackProvider[]): (code: string) => PackProvider {
  const known = new Map(providers.map((provider) => [provider.code, provider]))
  return (code) => known.get(code) ?? { code, name: code, region: null, commissioner: null, leads: [] }
}

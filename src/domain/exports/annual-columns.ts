import type { Lead } from '../access/provider-in-scope'
import { isQuarterly } from '../catalogue/indicator'
import { sayCoverage } from '../pooling/say-pooled'
import type { AnnualRow } from './annual-rows'
import { type Columns, type Column, toRecords } from './column'
import type { Cell } from './csv'
import { DECIMALS, NOT_POOLED, countOf, estimateIn, limitIn } from './figure-cells'
import { rowStates } from './say-row-state'

const of = <Value extends Cell>(
  type: Column<AnnualRow>['type'],
  meaning: string,
  cell: (row: AnnualRow) => Value,
  more: Omit<Column<AnnualRow>, 'type' | 'meaning' | 'cell'> = {},
): Column<AnnualRow, Value> => ({ type, meaning, cell, ...more })

const MIXED = `a share from 0 to 1, or mean days of a wait, with ${DECIMALS} decimals`

/** The columns of the annual export, in order. What is not there is null: an empty cell, never 0. */
const annualColumns = {
  year: of('string', 'The financial year, from 1 April to 31 March.', ({ year }) => year),
  provider: of('string', 'Code of the provider.', ({ provider }) => provider),
  indicator: of('string', 'Code of the indicator. A text: 001 is not 1.', ({ indicator }) => indicator.code),
  definition_version: of(
    'integer',
    'The version of the definition that the figures follow.',
    ({ definitionVersion }) => definitionVersion,
  ),
  state: of(
    'string',
    'value when any quarter has figures; else the first of these that occurs in the year. What is not due is not missing: its deadline is to come, or the provider was not asked for it.',
    ({ state }) => state,
    { values: rowStates },
  ),
  numerator: of(
    'integer',
    'Sum over the quarters: of a share the part of its whole; of a waiting time total days.',
    ({ pooled }) => countOf(pooled, 'numerator'),
    { unit: 'patients or surveys; days for a waiting time', empty: NOT_POOLED },
  ),
  denominator: of(
    'integer',
    'Sum over the quarters: of a share its whole; of a waiting time the patients who waited. A patient may count in more than one quarter.',
    ({ pooled }) => countOf(pooled, 'denominator'),
    { unit: 'patients or surveys', empty: NOT_POOLED },
  ),
  paired: of(
    'integer',
    'Sum over the quarters: patients of the denominator with both scores.',
    ({ pooled }) => countOf(pooled, 'paired'),
    { unit: 'patients', empty: 'The indicator has no pairs, or they were not given.' },
  ),
  estimate: of(
    'number',
    'Worked out from the sums, never by averaging.',
    ({ pooled }) => estimateIn(pooled),
    { unit: MIXED, empty: NOT_POOLED },
  ),
  lower: of(
    'number',
    'Lower limit of the 95% interval: by Wilson for a share, by Student’s t for mean days. It assumes independent patients.',
    ({ pooled }) => limitIn(pooled, 'lower'),
    { unit: MIXED, empty: 'No interval can be given.' },
  ),
  upper: of('number', 'Upper limit of the same interval.', ({ pooled }) => limitIn(pooled, 'upper'), {
    ...{ unit: MIXED, empty: 'No interval can be given.' },
  }),
  quarters: of(
    'integer',
    'Quarters reported with figures or nil.',
    ({ pooled }) => pooled?.quarters ?? null,
    { unit: 'quarters', empty: 'The indicator is declared once a year.' },
  ),
  quarters_expected: of(
    'integer',
    'Four, less those in which the line was not offered or the provider was not asked for it. One to come is expected.',
    ({ pooled }) => pooled?.quartersExpected ?? null,
    { unit: 'quarters', empty: 'The indicator is declared once a year.' },
  ),
  status: of('string', 'What was declared of a self-declared indicator.', ({ status }) => status, {
    ...{ values: ['Met', 'Not met'], empty: 'It is no self-declared indicator, or nothing was signed.' },
  }),
  data_source: of('string', 'As published.', ({ indicator }) => indicator.asSpecified.dataSource),
  domains: of('string', 'Domains of the NHS Outcomes Framework, as published.', ({ indicator }) =>
    indicator.outcomesDomains.join(','),
  ),
  cqc: of('string', 'Key questions of the Care Quality Commission, as published.', ({ indicator }) =>
    indicator.cqcKeyQuestions.join(', '),
  ),
  coverage: of(
    'string',
    'On how many quarters the row rests, in words.',
    ({ pooled }) => pooled && sayCoverage(pooled),
    { empty: 'The indicator is declared once a year.' },
  ),
  note: of(
    'string',
    'What the figure must not be taken for.',
    ({ indicator }) => (isQuarterly(indicator) ? (indicator.caveat ?? null) : null),
    { empty: 'Nothing in particular.' },
  ),
} as const

/** Whom to ring about the provider: the last columns of the file, and no part of the document, which is made of figures. */
const leadColumns = Object.fromEntries(
  (['provider', 'commissioner'] as const).flatMap((side) =>
    (['name', 'email', 'telephone'] as const).map((what) => [
      `${side}_lead${what === 'name' ? '' : `_${what}`}`,
      of('string', `Whom to ring at the ${side} today: ${what}.`, leadOf(side, what), {
        empty: 'Not recorded.',
      }),
    ]),
  ),
)

function leadOf(side: Lead['side'], what: 'name' | 'email' | 'telephone') {
  return ({ leads }: AnnualRow) => leads.find((lead) => lead.side === side)?.[what] ?? null
}

/** The columns of the file with codes. */
export const codedColumns: Columns<AnnualRow> = { ...annualColumns, ...leadColumns }

type Cells = {
  readonly [Name in keyof typeof annualColumns]: ReturnType<(typeof annualColumns)[Name]['cell']>
}

/** The cells of one row by the names of their columns. */
export function annualCells(row: AnnualRow): Cells {
  const cells = Object.entries(annualColumns).map(([name, { cell }]) => [name, cell(row)])
  return Object.fromEntries(cells) as Cells
}

/** The header and one record per row. */
export function annualRecords(rows: readonly AnnualRow[]): readonly (readonly Cell[])[] {
  return toRecords(codedColumns, rows)
}

import { type Indicator, isQuarterly } from '../catalogue/indicator'
import { countedIn } from '../charts/counted-in'
import { kinds } from '../kinds'
import type { Count } from '../kinds/count-of'
import { domainsLabel, indicatorLabel } from '../pack/labels'
import type { PackProvider } from '../pack/year-pack'
import type { PooledLine } from '../pooling/pooled-line'
import { sayCount } from '../say-count'
import type { Column } from './column'
import type { Cell } from './csv'
import { DECIMALS, NOT_POOLED, countOf, estimateIn, limitIn } from './figure-cells'
import { rowStates, sayRowState } from './say-row-state'

/** A row as it is labelled, whether of a year or of a quarter. */
export interface Labelled {
  readonly provider: PackProvider
  readonly indicator: Indicator
  readonly definitionVersion: number
  readonly state: PooledLine['state']
  readonly pooled: PooledLine | null
  readonly groups: Readonly<Record<string, string>>
}

type More = Omit<Column<Labelled>, 'type' | 'meaning' | 'cell'>

const text = (
  meaning: string,
  cell: (row: Labelled) => string | null,
  more: More = {},
): Column<Labelled> => ({
  ...{ type: 'string', meaning, cell },
  ...more,
})

/** Whose the row is, about what, and what its state means: names with their codes, so that no program takes one for a number. */
export const whoseColumns = {
  provider: text('Code and name of the provider, as it was called at the end of the year.', ({ provider }) =>
    named(provider),
  ),
  region: text('Where it is.', ({ provider }) => provider.region, { empty: 'Not recorded.' }),
  commissioner: text(
    'Code and name of whoever answered for it last in the year.',
    ({ provider }) => provider.commissioner && named(provider.commissioner),
    { empty: 'Nobody did.' },
  ),
  indicator: text('Code and published name of the indicator.', ({ indicator }) => indicatorLabel(indicator)),
  group: text(
    'Its group in the published table.',
    ({ indicator, groups }) => groups[indicator.group] ?? null,
    {
      empty: 'None.',
    },
  ),
  definition_version: {
    ...{ type: 'integer', meaning: 'The version of the definition that the figures follow.' },
    cell: ({ definitionVersion }) => definitionVersion,
  },
  state: text('What stands, as a code.', ({ state }) => state, { values: rowStates }),
  state_meaning: text('What the state means here.', ({ indicator, state }) => sayRowState(indicator, state)),
} as const satisfies Readonly<Record<string, Column<Labelled>>>

/** Figures, each column in one unit: no number stands beside one that is measured in something else. */
export const figureColumns = {
  measure: text('What is worked out of the line, and in which columns it stands.', ({ indicator }) =>
    sayMeasure(indicator),
  ),
  patients_numerator: counted('patients', 'numerator', 'The part of the patients that a share is about.'),
  patients_denominator: counted(
    'patients',
    'denominator',
    'All patients of whom it is a part; of a wait, those who waited.',
  ),
  patients_paired: counted('patients', 'paired', 'Patients of the denominator with both scores.'),
  surveys_numerator: counted('surveys', 'numerator', 'The part of the surveys that a share is about.'),
  surveys_denominator: counted('surveys', 'denominator', 'All surveys of which it is a part.'),
  share: figure('share', estimateIn, 'Numerator by denominator, from 0 to 1.'),
  share_lower: figure('share', (line) => limitIn(line, 'lower'), 'Lower limit of its 95% interval (Wilson).'),
  share_upper: figure('share', (line) => limitIn(line, 'upper'), 'Upper limit of the same interval.'),
  days_total: counted('days', 'numerator', 'Days that these patients waited, all together.'),
  mean_days: figure('days', estimateIn, 'Total days by patients.'),
  mean_days_lower: figure(
    'days',
    (line) => limitIn(line, 'lower'),
    'Lower limit of its 95% interval (Student’s t).',
  ),
  mean_days_upper: figure('days', (line) => limitIn(line, 'upper'), 'Upper limit of the same interval.'),
} as const satisfies Readonly<Record<string, Column<Labelled>>>

/** What must be known to read a row. */
export const readingColumns = {
  data_source: text(
    'Where the figures come from, as published.',
    ({ indicator }) => indicator.asSpecified.dataSource,
  ),
  domains: text('Domains of the NHS Outcomes Framework, as published.', ({ indicator }) =>
    domainsLabel(indicator),
  ),
  cqc: text('Key questions of the Care Quality Commission, as published.', ({ indicator }) =>
    indicator.cqcKeyQuestions.join('; '),
  ),
  caveat: text(
    'What the figure must not be taken for.',
    ({ indicator }) => (isQuarterly(indicator) ? (indicator.caveat ?? null) : null),
    { empty: 'Nothing in particular.' },
  ),
  notes: text(
    'What must be known to read the figure, or why there is none.',
    ({ pooled }) => pooled?.notes.join(' ') || null,
    {
      empty: 'Nothing in particular.',
    },
  ),
  second_shares: text('Further shares that the line gives, in words.', ({ pooled }) => saySecond(pooled), {
    empty: 'None.',
  }),
} as const satisfies Readonly<Record<string, Column<Labelled>>>

function named({ code, name }: { readonly code: string; readonly name: string }): string {
  return `${code} ${name}`
}

/** What a count of a line is counted in. */
function unitOf(line: PooledLine, count: Count): string {
  return count === 'numerator' && kinds[line.indicator.kind].unit === 'days'
    ? 'days'
    : countedIn(line.indicator)
}

function counted(unit: 'patients' | 'surveys' | 'days', count: Count, meaning: string): Column<Labelled> {
  const cell = ({ pooled }: Labelled): Cell =>
    pooled && unitOf(pooled, count) === unit ? countOf(pooled, count) : null
  return { type: 'integer', meaning, unit, empty: `${NOT_POOLED} Or the line counts something else.`, cell }
}

function figure(
  unit: 'share' | 'days',
  of: (line: PooledLine) => string | null,
  meaning: string,
): Column<Labelled> {
  const cell = ({ pooled }: Labelled) =>
    pooled && kinds[pooled.indicator.kind].unit === unit ? of(pooled) : null
  const said = unit === 'share' ? 'share from 0 to 1' : 'days'
  const empty = `${NOT_POOLED} Or the line is measured otherwise.`
  return { type: 'number', meaning, unit: `${said}, ${DECIMALS} decimals`, empty, cell }
}

function sayMeasure(indicator: Indicator): string {
  if (!isQuarterly(indicator)) return 'Self-declaration: see status'
  if (kinds[indicator.kind].unit === 'days') return 'Mean wait: see mean_days'
  return `Share of ${countedIn(indicator)}: see share`
}

function saySecond(pooled: PooledLine | null): string | null {
  const said = (pooled?.companions ?? []).map(
    ({ label, part, whole, quarters }) => `${label}: ${part} of ${whole} (${sayCount(quarters, 'quarter')})`,
  )
  return said.join('; ') || null
}

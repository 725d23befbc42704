import type { Lead } from '../access/provider-in-scope'
import { kinds } from '../kinds'
import { numberIn } from '../kinds/field'
import type { Kind } from '../kinds/kind'
import { isQuarterly } from '../catalogue/indicator'
import { sayCoverage } from '../pooling/say-pooled'
import type { PooledLine } from '../pooling/pooled-line'
import { toDecimals } from '../statistics/round-half-up'
import type { AnnualRow } from './annual-rows'

/** Of estimates and limits. */
const DECIMALS = 6

/** The columns of the annual export, in order. What is not there is null: an empty cell, never 0. */
const annualColumns = {
  year: ({ year }: AnnualRow) => year,
  provider: ({ provider }: AnnualRow) => provider,
  indicator: ({ indicator }: AnnualRow) => indicator.code,
  definition_version: ({ definitionVersion }: AnnualRow) => definitionVersion,
  state: ({ state }: AnnualRow) => state,
  numerator: ({ pooled }: AnnualRow) => countIn(pooled, (kind) => kind.numerator),
  denominator: ({ pooled }: AnnualRow) => countIn(pooled, (kind) => kind.denominator),
  paired: ({ pooled }: AnnualRow) => countIn(pooled, () => 'paired'),
  estimate: ({ pooled }: AnnualRow) => estimateIn(pooled),
  lower: ({ pooled }: AnnualRow) => limit(pooled?.estimate?.lower),
  upper: ({ pooled }: AnnualRow) => limit(pooled?.estimate?.upper),
  quarters: ({ pooled }: AnnualRow) => pooled?.quarters ?? null,
  quarters_expected: ({ pooled }: AnnualRow) => pooled?.quartersExpected ?? null,
  // Met or Not met, for the self-declared indicators only.
  status: ({ status }: AnnualRow) => status,
  data_source: ({ indicator }: AnnualRow) => indicator.asSpecified.dataSource,
  domains: ({ indicator }: AnnualRow) => indicator.outcomesDomains.join(','),
  cqc: ({ indicator }: AnnualRow) => indicator.cqcKeyQuestions.join(', '),
  // On how many quarters the row rests, and what its figure must not be taken for, in words.
  coverage: ({ pooled }: AnnualRow) => pooled && sayCoverage(pooled),
  note: ({ indicator }: AnnualRow) => (isQuarterly(indicator) ? (indicator.caveat ?? null) : null),
} as const

/** Whom to ring about the provider: the last columns of the file, and no part of the document, which is made of figures. */
const leadColumns = {
  provider_lead: leadOf('provider', 'name'),
  provider_lead_email: leadOf('provider', 'email'),
  provider_lead_telephone: leadOf('provider', 'telephone'),
  commissioner_lead: leadOf('commissioner', 'name'),
  commissioner_lead_email: leadOf('commissioner', 'email'),
  commissioner_lead_telephone: leadOf('commissioner', 'telephone'),
} as const

function leadOf(side: Lead['side'], what: 'name' | 'email' | 'telephone') {
  return ({ leads }: AnnualRow) => leads.find((lead) => lead.side === side)?.[what] ?? null
}

type Columns = typeof annualColumns
type Cells = { readonly [Name in keyof Columns]: ReturnType<Columns[Name]> }

function countIn(pooled: PooledLine | null, boxOf: (kind: Kind) => string): number | null {
  return (pooled && numberIn(pooled.figures, boxOf(kinds[pooled.indicator.kind]))) ?? null
}

/** From the counts, so that it is rounded as everywhere. */
function estimateIn(pooled: PooledLine | null): string | null {
  if (!pooled?.estimate) return null
  const { numerator, denominator } = kinds[pooled.indicator.kind]
  const [n, d] = [numberIn(pooled.figures, numerator), numberIn(pooled.figures, denominator)]
  return n === undefined || d === undefined ? null : toDecimals(n, d, DECIMALS)
}

function limit(value: number | undefined): string | null {
  return value === undefined ? null : toDecimals(value, 1, DECIMALS)
}

/** The cells of one row by the names of their columns. */
export function annualCells(row: AnnualRow): Cells {
  const cells = Object.entries(annualColumns).map(([name, cellOf]) => [name, cellOf(row)])
  return Object.fromEntries(cells) as Cells
}

/** The header and one record per row. */
export function annualRecords(rows: readonly AnnualRow[]): readonly (readonly (string | number | null)[])[] {
  const leads = Object.values(leadColumns)
  return [
    [...Object.keys(annualColumns), ...Object.keys(leadColumns)],
    ...rows.map((row) => [...Object.values(annualCells(row)), ...leads.map((cellOf) => cellOf(row))]),
  ]
}

import { findVersion, quarterlyIndicators } from '../catalogue/find'
import { indicatorsOfYear } from '../catalogue/in-year'
import { type QuarterlyIndicator, isQuarterly } from '../catalogue/indicator'
import { type AnnualRow, annualRows } from '../exports/annual-rows'
import { statusesOf } from '../exports/declaration-in-force'
import { groupBy } from '../group-by'
import { type Period, periodsOf } from '../periods/period'
import { poolLine } from '../pooling/pool-line'
import { poolProviders } from '../pooling/pool-providers'
import { absenceUnder } from '../returns/absent-lines'
import { commissionerOver, nameOver } from '../returns/service-record'
import type { NationalRow } from './national-row'
import { packDocuments } from './pack-documents'
import { type OwnFacts, ownFacts } from './own-facts'
import { qualityOf } from './quality-of'
import type { QuarterRow } from './quarter-row'
import type { YearFacts } from './year-facts'
import type { PackProvider, PackStamp, YearPack } from './year-pack'

/** The pack of a year, from its facts and nothing else. */
export function workOutPack(facts: YearFacts): YearPack {
  const owners = ownFacts(facts)
  const { framework, year, lists } = facts
  const { files, aims, ...added } = lists
  const rows = owners.flatMap((own) => rowsOf(facts, own))
  const quarters = owners.flatMap((own) => quartersOf(facts, own))
  const submissions = owners.flatMap((own) => own.submissions)
  const declarations = owners.flatMap(({ declaration }) => declaration ?? [])
  return {
    ...{ framework, year, rows, declarations, ...added },
    aims: aims.map((aim) => ({ ...aim, latest: latestOf(rows, aim) })),
    scope: { ...facts.scope, providers: owners.map(({ provider }) => provider) },
    stamp: stampOf(facts),
    providers: owners.map((own) => providerOf(facts, own)),
    quarters,
    national: nationalOf(facts, owners),
    documents: packDocuments(framework, declarations, files),
    quality: owners.map((own) => qualityOf(facts, own)),
    inputs: {
      ...{ submissions, declarations, catalogueVersion: framework.catalogueVersion },
      definitions: definitionsOf(rows, quarters),
    },
    signs: null,
  }
}

/** What an aimed figure came to in the year, as its row has it. */
function latestOf(
  rows: readonly AnnualRow[],
  { provider, indicator }: YearFacts['lists']['aims'][number],
): number | null {
  const row = rows.find((each) => each.provider === provider && each.indicator.code === indicator)
  return row?.pooled?.estimate?.value ?? null
}

function rowsOf({ framework, year }: YearFacts, own: OwnFacts): readonly AnnualRow[] {
  const { provider, lines, declaration, record, terms, isDeclarationOver } = own
  return annualRows(framework, {
    ...{ year, provider, lines, isDeclarationOver },
    declared: statusesOf(declaration ? [declaration] : [], provider),
    absenceOf: absenceUnder(terms),
    leads: record.leads ?? [],
  })
}

function quartersOf({ framework, year }: YearFacts, own: OwnFacts): readonly QuarterRow[] {
  const absenceOf = absenceUnder(own.terms)
  const of = groupBy(own.lines, ({ indicator }) => indicator)
  return indicatorsOfYear(year, framework)
    .filter(isQuarterly)
    .flatMap((newest) =>
      periodsOf(year).map((period) => {
        const line = of.get(newest.code)?.find((each) => each.period === period)
        const indicator = inQuarter(newest, period, line?.definitionVersion, framework)
        const submitted = own.submissions.find((each) => each.period === period)
        return {
          ...{ provider: own.provider, period, indicator },
          pooled: poolLine(indicator, [period], line ? [line] : [], absenceOf),
          reason: line?.reason ?? null,
          explanation: line?.explanation ?? null,
          isSubmitted: line !== undefined,
          submission: submitted
            ? { version: submitted.version, snapshotSha256: submitted.snapshotSha256 }
            : null,
        }
      }),
    )
}

/** The line as it was submitted, or as it was in force in the quarter; as the year has it where it was not. */
function inQuarter(
  newest: QuarterlyIndicator,
  period: Period,
  version: number | undefined,
  framework: YearFacts['framework'],
): QuarterlyIndicator {
  const submitted = version === undefined ? null : findVersion(newest.code, version, framework)
  const defined = quarterlyIndicators(period, framework).find(({ code }) => code === newest.code)
  return submitted ?? defined ?? newest
}

function nationalOf({ framework, year }: YearFacts, owners: readonly OwnFacts[]): readonly NationalRow[] {
  const of = groupBy(
    owners.flatMap(({ lines }) => lines),
    ({ indicator }) => indicator,
  )
  return indicatorsOfYear(year, framework)
    .filter(isQuarterly)
    .map((indicator) => ({ indicator, pooled: poolProviders(indicator, of.get(indicator.code) ?? []) }))
}

function providerOf({ year }: YearFacts, { provider, record }: OwnFacts): PackProvider {
  const answering = commissionerOver(record, periodsOf(year))
  return {
    code: provider,
    name: nameOver(record, periodsOf(year)) ?? provider,
    region: record.region ?? null,
    commissioner: answering && { code: answering.commissionerCode, name: answering.commissionerName },
    leads: record.leads ?? [],
  }
}

function stampOf({ submissions, declarations }: YearFacts): PackStamp {
  const came = [
    ...submissions.map(({ submittedAt }) => submittedAt),
    ...declarations.map(({ signedAt }) => signedAt),
  ]
  const last = came.reduce<Date | null>((latest, each) => (latest && latest > each ? latest : each), null)
  return { lastSubmittedAt: last }
}

/** Those of the year, and those of quarters that followed another version. */
function definitionsOf(
  rows: readonly AnnualRow[],
  quarters: readonly QuarterRow[],
): YearPack['inputs']['definitions'] {
  const followed = [
    ...rows.map(({ indicator, definitionVersion }) => ({ indicator, version: definitionVersion })),
    ...quarters.map(({ indicator, pooled }) => ({ indicator, version: pooled.definitionVersion })),
  ]
  const named = followed.map(
    ({ indicator: { code, title }, version }) => [`${code} ${version}`, { code, version, title }] as const,
  )
  return [...new Map(named).values()]
}

import { isQuarterly } from '../../catalogue/indicator'
import type { Framework } from '../../catalogue/framework'
import { declarationOf } from '../../exports/annual-declaration'
import type { AnnualRow } from '../../exports/annual-rows'
import { type FinancialYear, type Period, firstDay, isoDate, lastDay, periodsOf } from '../../periods/period'
import type { PooledLine } from '../../pooling/pooled-line'
import { sayCoverage } from '../../pooling/say-pooled'
import type { PackDeclaration } from '../pack-declaration'
import type { QuarterRow } from '../quarter-row'
import { absences, groupsOf } from './groups'
import { measureUrl } from './measures'
import { type Entry, type Hash, entryOf } from './resource'
import {
  BASE,
  type JsonObject,
  absent,
  codedScore,
  concept,
  ownExtension,
  present,
  textExtensions,
} from './terms'

/** What every report of a bundle shares. */
export interface Reporting {
  readonly hash: Hash
  readonly framework: Framework
  /** When the last return or declaration came that is in it; null where none did. */
  readonly stamp: Date | null
  /** By which the bundle refers to a provider. */
  readonly reporterOf: (provider: string) => string
  readonly declarationsOf: (provider: string) => readonly PackDeclaration[]
}

/** A provider's year of one indicator. */
export function yearReport(reporting: Reporting, row: AnnualRow): Entry {
  const { provider, year, indicator, definitionVersion, state, pooled } = row
  const about = { provider, over: year, code: indicator.code, version: definitionVersion, state }
  if (pooled) return reportOf(reporting, about, lineMembers(pooled))
  return reportOf(reporting, about, declaredMembers(row, reporting.declarationsOf(provider)))
}

/** A provider's quarter of one line, with why there are no figures, or why they are right, in its own words. */
export function quarterReport(reporting: Reporting, row: QuarterRow): Entry {
  const { provider, period, indicator, pooled, reason, explanation } = row
  const { definitionVersion: version, state } = pooled
  const words = [...textExtensions('reason', reason), ...textExtensions('explanation', explanation)]
  return reportOf(
    reporting,
    { provider, over: period, code: indicator.code, version, state },
    lineMembers(pooled, words),
  )
}

interface About {
  readonly provider: string
  readonly over: FinancialYear | Period
  readonly code: string
  readonly version: number
  readonly state: PooledLine['state']
}

/** One that is not due is pending; any other is complete, also where it says that nothing came. */
function reportOf(
  { hash, framework, stamp, reporterOf }: Reporting,
  { provider, over, code, version, state }: About,
  { extension, group }: { readonly extension: readonly JsonObject[]; readonly group: readonly JsonObject[] },
): Entry {
  const name = `${framework.code}/${provider}/${over}/${code}`
  return entryOf(hash, 'MeasureReport', name, {
    extension: [ownExtension('line-state', { valueCode: state }), ...extension],
    identifier: [{ system: `${BASE}/measure-report`, value: name }],
    status: state === 'not-due' ? 'pending' : 'complete',
    type: 'summary',
    measure: `${measureUrl(framework, code)}|${version}`,
    ...present({ date: stamp?.toISOString() }),
    reporter: { reference: reporterOf(provider) },
    period: daysOf(over),
    group: [...group],
  })
}

function daysOf(over: FinancialYear | Period): JsonObject {
  const quarters = over.includes('Q') ? [over as Period] : periodsOf(over as FinancialYear)
  const [first, last] = [quarters[0], quarters.at(-1)]
  if (!first || !last) throw new Error('A year has quarters')
  return { start: isoDate(firstDay(first)), end: isoDate(lastDay(last)) }
}

function lineMembers(pooled: PooledLine, words: readonly JsonObject[] = []) {
  const extension = [
    ...textExtensions('coverage', sayCoverage(pooled)),
    ...textExtensions('note', pooled.indicator.caveat, ...pooled.notes),
    ...words,
  ]
  return { extension, group: groupsOf(pooled) }
}

/** The status as a coded score, and for each criterion that was asked whether it holds. */
function declaredMembers(row: AnnualRow, declarations: readonly PackDeclaration[]) {
  const { indicator, status, state } = row
  if (isQuarterly(indicator)) throw new Error(`${indicator.code} is not declared`)
  const said = declarationOf(row, { declarations })
  const score = status
    ? codedScore(concept(`${BASE}/declared-status`, status === 'Met' ? 'met' : 'not-met', status))
    : absent(absences[state])
  const extension = [
    ...textExtensions('comment', said?.comment),
    ...textExtensions('action', said?.action),
    ...textExtensions('explanation', said?.explanation),
  ]
  const criteria = (said?.criteria ?? []).map(({ id, text, holds }) => ({
    extension: [ownExtension('criterion-holds', { valueBoolean: holds })],
    code: concept(`${BASE}/criterion/${indicator.code}`, id, text),
  }))
  const own = {
    code: concept(`${BASE}/indicator`, indicator.code, indicator.shortTitle),
    measureScore: score,
  }
  return { extension, group: [own, ...criteria] }
}

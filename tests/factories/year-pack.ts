import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { quarterlyIndicators } from '@/domain/catalogue/find'
import { isQuarterly } from '@/domain/catalogue/indicator'
import { knownPeriod } from '@/domain/catalogue/known-period'
import { annualRows } from '@/domain/exports/annual-rows'
import { statusesOf } from '@/domain/exports/declaration-in-force'
import type { VersionedLine } from '@/domain/pack/versioned-line'
import type { PackDeclaration } from '@/domain/pack/pack-declaration'
import type { QuarterRow } from '@/domain/pack/quarter-row'
import type { YearPack } from '@/domain/pack/year-pack'
import { type Period, financialYearOf, periodsOf } from '@/domain/periods/period'
import { exampleWindow } from '@/domain/periods/timetable'
import { poolLine } from '@/domain/pooling/pool-line'
import { poolProviders } from '@/domain/pooling/pool-providers'
import { absenceUnder } from '@/domain/returns/absent-lines'
import type { ServiceRecord } from '@/domain/returns/service-record'
import { lastYearsContent } from './declaration'
import { goldenLines } from './golden-year'
import { aService } from './services'

const year = financialYearOf(knownPeriod('2026-27-Q1'))
const at = new Date('2027-02-20T12:00:00Z')
const deadlineOf = (period: Period) => exampleWindow(period).deadlineAt

/** What ZZ1 signed: 007 was not met, and a title looks like a formula. */
const packDeclaration: PackDeclaration = {
  ...{
    providerCode: 'ZZ1',
    version: 2,
    snapshotSha256: 'd'.repeat(64),
    auditSeq: 1,
    auditHead: 'e'.repeat(64),
  },
  content: lastYearsContent({
    documents: { title1: '=1+1' },
    '007': { status: 'not-met', action: 'Meet in winter too', owner: 'Service lead', due: '2027-12-31' },
  }),
  signedAt: new Date('2027-06-30T22:30:00Z'),
  signature: { name: 'Ann Lead', role: 'Service lead' },
  late: false,
}

/** Of which lines and signed declarations a pack is made, and by which services. */
interface Made {
  readonly lines?: readonly VersionedLine[]
  readonly declarations?: readonly PackDeclaration[]
  readonly services?: Readonly<Record<string, ServiceRecord>>
}

/** The golden year as a pack: ZZ1 with every state, ZZ2 with nothing. */
export function aYearPack(overrides: Partial<YearPack> = {}, made: Made = {}): YearPack {
  const { lines = goldenLines, declarations = [packDeclaration], services = goldenServices } = made
  const rows = Object.entries(services).flatMap(([provider, record]) =>
    annualRows(framework, {
      ...{ year, provider, declared: statusesOf(own(declarations, provider), provider) },
      ...{ isDeclarationOver: false, lines: own(lines, provider) },
      absenceOf: absenceUnder({ framework, record, deadlineOf, at }),
      leads: provider === 'ZZ1' ? leads : [],
    }),
  )
  const codes = Object.keys(services)
  return {
    ...{ framework, year, rows, declarations, quarters: quartersOf(services, lines) },
    scope: { kind: 'all', name: 'All providers', code: null, providers: codes },
    stamp: { lastSubmittedAt: new Date('2027-06-30T22:30:00Z') },
    providers: codes.map((code) => aPackProvider(code)),
    national: quarterlyIndicators(knownPeriod('2026-27-Q4'), framework).map((indicator) => ({
      indicator,
      pooled: poolProviders(indicator, lines),
    })),
    ...{ documents: [], reviews: [], findings: [], outcomes: [], actions: [], aims: [], thresholds: [] },
    quality: codes.map((provider) => aQualityRow(provider)),
    signs: null,
    inputs: {
      ...{ catalogueVersion: framework.catalogueVersion, submissions: [] },
      declarations: declarations.map(
        ({ content: _, signedAt: _at, signature: _by, late: _late, ...hash }) => hash,
      ),
      definitions: framework.indicators.map(({ code, version, title }) => ({ code, version, title })),
    },
    ...overrides,
  }
}

const leads = [
  { side: 'provider', name: 'Ann Lead', email: 'ann.lead@zz1.example', telephone: '+44 1632 960 101' },
  { side: 'commissioner', name: 'Priya, of North', email: null, telephone: '01632 960 102' },
] as const

const goldenServices = {
  ZZ1: aService({}, [
    {
      ...{ offering: 'cordotomy', status: 'not-offered', reportedBy: null },
      fromPeriod: knownPeriod('2020-21-Q1'),
    },
  ]),
  ZZ2: aService({ from: '2027-01-01' }),
}

function own<Item extends { readonly providerCode: string }>(items: readonly Item[], provider: string) {
  return items.filter(({ providerCode }) => providerCode === provider)
}

function aPackProvider(code: string): YearPack['providers'][number] {
  const commissioner = { code: 'ZZN', name: 'Invented North' }
  return {
    code,
    name: `Invented service ${code}`,
    region: 'North',
    commissioner,
    leads: code === 'ZZ1' ? leads : [],
  }
}

function aQualityRow(provider: string): YearPack['quality'][number] {
  return {
    ...{ provider, quarters: 4, received: 3, onTime: 2, overdue: 0, notYetDue: 1 },
    ...{ linesSupplied: 30, linesExpected: 36, linesExplained: 2, corrections: 1, declaration: 'on-time' },
  }
}

function quartersOf(
  services: Readonly<Record<string, ServiceRecord>>,
  lines: readonly VersionedLine[],
): readonly QuarterRow[] {
  return Object.entries(services).flatMap(([provider, record]) =>
    framework.indicators.filter(isQuarterly).flatMap((indicator) =>
      periodsOf(year).map((period): QuarterRow => {
        const absenceOf = absenceUnder({ framework, record, deadlineOf, at })
        const line = own(lines, provider).find(
          (each) => each.indicator === indicator.code && each.period === period,
        )
        return {
          ...{ provider, period, indicator, reason: line?.reason ?? null },
          pooled: poolLine(indicator, [period], own(lines, provider), absenceOf),
          explanation: line?.explanation ?? null,
          isSubmitted: line !== undefined,
          submission: line ? { version: line.version, snapshotSha256: 'a'.repeat(64) } : null,
        }
      }),
    ),
  )
}

/** The same pack with these comments on declared indicators, by code: for text of any kind. */
export function withComments(comments: Readonly<Record<string, string>>): YearPack {
  const { content } = packDeclaration
  const lines = content.lines.map((line) => ({ ...line, comment: comments[line.indicator] ?? null }))
  return aYearPack({}, { declarations: [{ ...packDeclaration, content: { ...content, lines } }] })
}

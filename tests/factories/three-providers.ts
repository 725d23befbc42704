import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { knownPeriod } from '@/domain/catalogue/known-period'
import { readSigned, readSubmitted } from '@/domain/pack/submitted-snapshot-schema'
import { workOutPack } from '@/domain/pack/work-out-pack'
import { type YearFacts, calendarOf, noLists, recordOfYear } from '@/domain/pack/year-facts'
import type { SealedInputs, SealedSnapshot } from '@/domain/pack/sealed-inputs'
import type { YearPack } from '@/domain/pack/year-pack'
import type { YearSources } from '@/operations/exports/year-sources'
import { type Period, financialYearOf, periodsOf } from '@/domain/periods/period'
import { exampleWindow, exampleYearWindow } from '@/domain/periods/timetable'
import { aService } from './services'
import { strangeTexts } from './strange-texts'
import { type SnapshotExample, aSignedSnapshot, aSubmittedSnapshot } from './year-snapshots'

const year = financialYearOf(knownPeriod('2026-27-Q1'))
const [Q1, Q2, Q3, Q4] = periodsOf(year) as readonly [Period, Period, Period, Period]

const share = (numerator: number, denominator: number, more = {}) => ({ numerator, denominator, ...more })

/** What was submitted: every state, a pool that is forbidden, waits with and without their spread, and texts that programs trip over. */
const yearSubmissions: readonly SnapshotExample[] = [
  aSubmittedSnapshot('ZZ1', Q1, [
    ['101', share(24, 40), { explanation: strangeTexts.formula }],
    ['102', 'not-offered'],
    ['103', { totalDays: 1600, patients: 16, standardDeviation: 8, over126: 1 }],
    ['104', { totalDays: 255, patients: 10 }],
    ['105', share(0, 40)],
    ['106', share(12, 20, { neverAttended: 5 }), { explanation: strangeTexts.long }],
    ['107', 'not-available', { reason: strangeTexts.quotes }],
    ['108', share(6, 10, { valueSet: 'uk-5l-2026' })],
    ['109', share(30, 40), { explanation: strangeTexts.bidi }],
    ['110', share(10, 30, { paired: 20, instrument: 'sf-12' })],
    ['204', 'nil'],
    ['205', share(8, 9, { issued: 20 }), { explanation: strangeTexts.fullWidth }],
  ]),
  aSubmittedSnapshot(
    'ZZ1',
    Q2,
    [
      ['101', share(30, 40), { explanation: strangeTexts.newLine }],
      ['103', { totalDays: 1000, patients: 10, standardDeviation: 20.5 }],
      ['108', share(5, 10, { valueSet: 'england-5l-2018' })],
    ],
    { version: 2, late: true },
  ),
  aSubmittedSnapshot('ZZ1', Q3, [['101', 'nil']]),
  aSubmittedSnapshot('ZZ10', Q1, [
    ['101', share(9, 10), { explanation: strangeTexts.controls }],
    ['103', { totalDays: 820, patients: 10, standardDeviation: 11.25 }],
    ['106', share(7, 9), { explanation: strangeTexts.accents }],
    ['107', 'not-available', { reason: strangeTexts.tab }],
  ]),
]

/** What ZZ1 declared: 007 is not met, and a title looks like a formula. ZZ2 and ZZ10 declared nothing. */
const yearDeclarations: readonly SnapshotExample[] = [
  aSignedSnapshot(
    'ZZ1',
    year,
    {
      documents: { title1: '=1+1', title3: strangeTexts.accents },
      '007': { status: 'not-met', action: strangeTexts.plus, owner: 'Service lead', due: '2027-12-31' },
    },
    { role: strangeTexts.at },
  ),
]

/** ZZ1 has always been there and does no cordotomies; ZZ2 opened on the first day of the last quarter; ZZ10 is asked for all. */
function records(): YearFacts['records'] {
  const noCordotomy = { offering: 'cordotomy', status: 'not-offered', reportedBy: null } as const
  const leads = [
    { side: 'provider', name: 'Ann Lead', email: 'ann.lead@zz1.example', telephone: '+44 1632 960 101' },
    { side: 'commissioner', name: 'Priya, of North', email: null, telephone: '01632 960 102' },
  ] as const
  const named = (name: string) => ({ names: [{ name, from: '2010-04-01' }], region: 'North West' })
  const first = aService({}, [{ ...noCordotomy, fromPeriod: knownPeriod('2020-21-Q1') }])
  const south = { commissionerCode: 'SOUTH', commissionerName: 'South' }
  return new Map([
    ['ZZ1', { ...first, ...named('Ångström Clinic, “north”'), leads }],
    ['ZZ2', { ...aService({ from: '2027-01-01', ...south }), ...named('=SUM(Clinic)') }],
    ['ZZ10', { ...aService(), ...named('Tenth Clinic') }],
  ])
}

/** The facts of three providers' year, nine days after the deadline of its third quarter; its declaration is not due for months. */
export function yearFacts(changed: Partial<YearFacts> = {}): YearFacts {
  const own = new Map([...records()].map(([code, record]) => [code, recordOfYear(record, year)]))
  const deadlines = new Map<string, Date>([
    ...[Q1, Q2, Q3, Q4].map((period) => [period, exampleWindow(period).deadlineAt] as const),
    [year, exampleYearWindow(year).deadlineAt],
  ])
  const submitted = yearSubmissions.map(({ snapshot, event: _, ...seal }) => readSubmitted(snapshot, seal))
  return {
    ...{ framework, year, asAt: null, records: own, lists: noLists },
    scope: { kind: 'all', name: 'All providers', code: null },
    calendar: calendarOf(year, deadlines, own, new Date('2027-02-20T12:00:00Z')),
    lines: submitted.flatMap(({ lines }) => lines),
    submissions: submitted.map(({ submission }) => submission),
    declarations: yearDeclarations.map(({ snapshot, event: _, ...seal }) => readSigned(snapshot, seal)),
    ...changed,
  }
}

/** A small pack: three providers, every state, strange texts. ZZ2 has nothing but its name, which looks like a formula. */
export function threeProviders(changed: Partial<YearPack> = {}): YearPack {
  return { ...workOutPack(yearFacts()), ...changed }
}

/** The same with all that it rests on. */
export function threeProvidersSources(): YearSources {
  return threeProvidersOf(sealedInputs())
}

/** The year of these providers as other snapshots give it. */
export function threeProvidersOf(sealed: SealedInputs): YearSources {
  const of = (kind: SealedSnapshot['kind']) => sealed.snapshots.filter((each) => each.kind === kind)
  const submitted = of('submission').map((each) => readSubmitted(each.snapshot, sealOf(each)))
  const facts = yearFacts({
    lines: submitted.flatMap(({ lines }) => lines),
    submissions: submitted.map(({ submission }) => submission),
    declarations: of('declaration').map((each) => readSigned(each.snapshot, sealOf(each))),
  })
  return { facts, sealed, pack: workOutPack(facts) }
}

function sealOf({ snapshotSha256, auditSeq, auditHead }: SealedSnapshot) {
  return { snapshotSha256, auditSeq, auditHead }
}

function sealedInputs(): SealedInputs {
  const of = (kind: SealedSnapshot['kind'], examples: readonly SnapshotExample[]) =>
    examples.map(({ event: _, ...seal }) => {
      const { providerCode, version, ...when } =
        kind === 'submission'
          ? readSubmitted(seal.snapshot, seal).submission
          : readSigned(seal.snapshot, seal)
      return { kind, providerCode, version, period: 'period' in when ? when.period : year, ...seal }
    })
  const snapshots = [...of('submission', yearSubmissions), ...of('declaration', yearDeclarations)]
  const events = [...yearSubmissions, ...yearDeclarations].map(({ event, auditSeq, auditHead }, place) => ({
    ...{ organisation: snapshots[place]?.providerCode ?? '', seq: auditSeq },
    ...{ head: auditHead, statement: event },
  }))
  return { snapshots, events }
}

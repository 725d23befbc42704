import { canonicalJson } from '@/domain/canonical-json'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { knownPeriod } from '@/domain/catalogue/known-period'
import { annualRecords } from '@/domain/exports/annual-columns'
import { annualDocument } from '@/domain/exports/annual-document'
import type { VersionedLine } from '@/domain/pack/versioned-line'
import { annualDocumentSchema } from '@/domain/exports/annual-document-schema'
import { toCsv } from '@/domain/exports/csv'
import type { DeclarationInForce } from '@/domain/exports/declaration-in-force'
import type { Figures } from '@/domain/kinds/field'
import { workOutPack } from '@/domain/pack/work-out-pack'
import { calendarOf, noLists, recordOfYear } from '@/domain/pack/year-facts'
import type { YearPack } from '@/domain/pack/year-pack'
import { financialYearOf, periodsOf } from '@/domain/periods/period'
import { exampleWindow } from '@/domain/periods/timetable'
import type { LineState } from '@/domain/returns/quarterly-return'
import { lastYearsContent } from './declaration'
import { aService } from './services'

const [Q1, Q2, Q3] = ['2026-27-Q1', '2026-27-Q2', '2026-27-Q3'].map(knownPeriod)
const year = financialYearOf(knownPeriod('2026-27-Q1'))

/** A signed year in which 007 was not met; a title looks like a formula. */
const signed: DeclarationInForce = {
  ...{ providerCode: 'ZZ1', version: 2, snapshotSha256: 'd'.repeat(64), auditSeq: 1, auditHead: '' },
  content: lastYearsContent({
    documents: { title1: '=1+1' },
    '007': { status: 'not-met', action: 'Meet in winter too', owner: 'Service lead', due: '2027-12-31' },
  }),
}

function line(
  indicator: string,
  period = Q1 ?? knownPeriod('2026-27-Q1'),
  figures: Figures | null = null,
  state: LineState = figures ? 'value' : 'nil',
): VersionedLine {
  const about = { providerCode: 'ZZ1', version: 1, definitionVersion: 1 }
  const reason = state === 'not-available' ? 'The registry was closed.' : null
  const explanation = indicator === '106' ? 'One group of patients left together.' : null
  return { ...about, period, indicator, state, figures: figures ?? {}, reason, explanation }
}

const share = (numerator: number, denominator: number, more: Figures = {}) => ({
  numerator,
  denominator,
  ...more,
})

/** One provider's year with every state, a pool that is forbidden, and a wait with its spread. */
export const goldenLines: readonly VersionedLine[] = [
  line('101', Q1, share(24, 40)),
  line('101', Q2, share(30, 40)),
  line('101', Q3),
  line('102', Q1, null, 'not-offered'),
  line('102', Q2, null, 'not-offered'),
  line('103', Q1, { totalDays: 1600, patients: 16, standardDeviation: 8, over126: 1 }),
  line('103', Q2, { totalDays: 1000, patients: 10, standardDeviation: 20.5 }),
  line('104', Q1, { totalDays: 255, patients: 10 }),
  line('105', Q1, share(0, 40)),
  line('106', Q1, share(12, 20, { neverAttended: 5 })),
  line('107', Q1, null, 'not-available'),
  line('108', Q1, share(6, 10, { valueSet: 'uk-5l-2026' })),
  line('108', Q2, share(5, 10, { valueSet: 'england-5l-2018' })),
  line('110', Q1, share(10, 30, { paired: 20, instrument: 'sf-12' })),
  line('204', Q1),
]

const hashes = [Q1, Q2, Q3].flatMap((period, index) =>
  period
    ? [
        {
          providerCode: 'ZZ1',
          period,
          version: 1,
          snapshotSha256: `${index}`.repeat(64),
          auditSeq: 1,
          auditHead: '',
        },
      ]
    : [],
)

/** Nine days after the deadline of the third quarter; the declaration of the year is not due for months. */
const at = new Date('2027-02-20T12:00:00Z')
const noCordotomy = { offering: 'cordotomy', status: 'not-offered', reportedBy: null } as const

/** ZZ1 has always been there and does no cordotomies; ZZ2 opened on the first day of the last quarter. */
const services = {
  ZZ1: aService({}, [{ ...noCordotomy, fromPeriod: knownPeriod('2020-21-Q1') }]),
  ZZ2: aService({ from: '2027-01-01' }),
}

/** Whom to ring about ZZ1; nobody is named for ZZ2. */
const leads = [
  { side: 'provider', name: 'Ann Lead', email: 'ann.lead@zz1.example', telephone: '+44 1632 960 101' },
  { side: 'commissioner', name: 'Priya, of North', email: null, telephone: '01632 960 102' },
] as const

/** The pack of the year that is kept as an example, from some of its lines. */
function packOf(of: readonly VersionedLine[]): YearPack {
  const records = new Map(
    Object.entries(services).map(([code, record]) => {
      const own = { ...record, leads: code === 'ZZ1' ? leads : [] }
      return [code, recordOfYear(own, year)] as const
    }),
  )
  const deadlines = new Map(periodsOf(year).map((period) => [period, exampleWindow(period).deadlineAt]))
  return workOutPack({
    ...{ framework, year, asAt: null, records, lines: of, lists: noLists },
    scope: { kind: 'all', name: 'All providers', code: null },
    calendar: calendarOf(year, deadlines, records, at),
    submissions: hashes.map((hash) => ({ ...hash, submittedAt: at, late: false })),
    declarations: [
      { ...signed, signedAt: at, late: false, signature: { name: 'Ann', role: 'Medical director' } },
    ],
  })
}

/** The files of that year. */
export function writeYear(of: readonly VersionedLine[]) {
  const pack = packOf(of)
  const document = annualDocumentSchema(framework).parse(annualDocument(pack))
  return { csv: toCsv(annualRecords(pack.rows)), json: `${canonicalJson(document)}\n`, document }
}

import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { canonicalJson } from '@/domain/canonical-json'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { knownPeriod } from '@/domain/catalogue/known-period'
import { annualRecords } from '@/domain/exports/annual-columns'
import { type VersionedLine, annualDocument } from '@/domain/exports/annual-document'
import { annualDocumentJsonSchema, annualDocumentSchema } from '@/domain/exports/annual-document-schema'
import { annualRows } from '@/domain/exports/annual-rows'
import { toCsv } from '@/domain/exports/csv'
import { type DeclarationInForce, statusesOf } from '@/domain/exports/declaration-in-force'
import type { Figures } from '@/domain/kinds/field'
import { type Period, financialYearOf } from '@/domain/periods/period'
import { exampleWindow } from '@/domain/periods/window'
import { absenceUnder } from '@/domain/returns/absent-lines'
import type { LineState } from '@/domain/returns/quarterly-return'
import { lastYearsContent } from '../../../factories/declaration'
import { aService } from '../../../factories/services'

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
const lines: readonly VersionedLine[] = [
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
const deadlineOf = (period: Period) => exampleWindow(period).deadlineAt
const noCordotomy = { offering: 'cordotomy', status: 'not-offered', reportedBy: null } as const

/** ZZ1 has always been there and does no cordotomies; ZZ2 opened on the first day of the last quarter. */
const services = {
  ZZ1: aService({}, [{ ...noCordotomy, fromPeriod: knownPeriod('2020-21-Q1') }]),
  ZZ2: aService({ from: '2027-01-01' }),
}

function write(of: readonly VersionedLine[]) {
  const declarations = [signed]
  const rows = Object.entries(services).flatMap(([provider, record]) => {
    return annualRows(framework, {
      ...{ year, provider, declared: statusesOf(declarations, provider), isDeclarationOver: false },
      lines: of.filter(({ providerCode }) => providerCode === provider),
      absenceOf: absenceUnder({ framework, record, deadlineOf, at }),
    })
  })
  const sources = { rows, lines: of, hashes, declarations }
  const document = annualDocumentSchema.parse(annualDocument(framework, year, sources))
  return { csv: toCsv(annualRecords(rows)), json: `${canonicalJson(document)}\n`, document }
}

const golden = (name: string) =>
  readFileSync(new URL(`../../../fixtures/golden/${name}`, import.meta.url), 'utf8')

describe('the golden year', () => {
  test.each(['csv', 'json'] as const)('is written as %s to the byte', (format) => {
    expect(write(lines)[format]).toBe(golden(`2026-27.${format}.golden`))
  })

  test('does not depend on the order in which lines arrived', () => {
    const [asTheyCame, reversed] = [write(lines), write(lines.toReversed())]
    expect(reversed.csv).toBe(asTheyCame.csv)
    expect(reversed.json).toBe(asTheyCame.json)
  })
})

test('the document says with which method, on which submissions, and why there is no figure', () => {
  const { rows } = write(lines).document
  const of = (code: string) => rows.find(({ indicator }) => indicator === code)
  expect(of('101')).toMatchObject({ method: 'wilson-95/1', quarters: 3, status: null })
  expect(of('101')?.submissions.map(({ period, state }) => `${period} ${state}`)).toEqual([
    ...['2026-27-Q1 value', '2026-27-Q2 value', '2026-27-Q3 nil'],
  ])
  expect(of('103')).toMatchObject({ method: 't-95/1', second_shares: [{ part: 1, whole: 16, quarters: 1 }] })
  expect(of('104')).toMatchObject({ method: 'mean/1', lower: null })
  expect(of('108')).toMatchObject({ estimate: null, method: null })
  expect(of('108')?.notes.join()).toContain('different value sets')
  expect(of('007')).toMatchObject({ status: 'Not met', numerator: null, quarters: null, submissions: [] })
  expect(of('007')?.declaration).toMatchObject({
    version: 2,
    action: 'Meet in winter too',
    due: '2027-12-31',
  })
  expect(of('201')?.declaration?.documents).toMatchObject([{ title: '=1+1', type: 'operational-policy' }])
  expect(of('106')?.submissions[0]?.explanation).toBe('One group of patients left together.')
  expect(of('101')?.declaration).toBeNull()
})

test('what is not there is refused as anything but null', () => {
  const { document } = write(lines)
  const [first] = document.rows
  for (const row of [
    { ...first, paired: undefined },
    { ...first, more: 1 },
    { ...first, state: 'zero' },
  ])
    expect(annualDocumentSchema.safeParse({ ...document, rows: [row] }).success).toBe(false)
})

test('the published schema has every column and allows no other', () => {
  const schema = JSON.stringify(annualDocumentJsonSchema())
  const [header = []] = annualRecords([])
  for (const name of header) expect(schema).toContain(`"${name}"`)
  expect(schema).toContain('"additionalProperties":false')
})

import { beforeAll, expect, test } from 'vitest'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { type Period, financialYearOf, periodsOf } from '@/domain/periods/period'
import { exampleWindow } from '@/domain/periods/timetable'
import { reportPaper } from '@/domain/reports/report-paper'
import { acceptReturn } from '@/operations/accept-return'
import { openReturn } from '@/operations/open-return'
import { toPaperPdf } from '@/operations/papers/paper-pdf'
import { getOwnReport } from '@/operations/read/get-own-report'
import { withActor } from '@/server/db/transaction'
import { openWindow } from '@/server/db/windows'
import { pagesOfPdf, textOfPdf } from '../../support/pdf-text'
import * as world from '../dashboards/reporting-world'

const { completeReturn, submitWhole, aPerson } = world
const OTHERS = ['ZZ2', 'ZZ3', 'ZZ4', 'ZZ5', 'ZZ6']
await world.openWorld(OTHERS.slice(1))
const [lead, north, south, national, stranger] = [
  await aPerson('service-lead', 'ZZ1'),
  await aPerson('commissioner', 'NORTH'),
  await aPerson('commissioner', 'SOUTH'),
  await aPerson('national-analyst'),
  await aPerson('service-lead', 'ZZ2'),
]
const year = financialYearOf(world.Q1)
const asked = { providerCode: 'ZZ1', year }
const AFTER = new Date('2027-06-01T09:00:00Z')
const quarters = periodsOf(year)

/** When a quarter can be submitted: the day before its deadline. */
function inTime(period: Period): Date {
  return new Date(exampleWindow(period).deadlineAt.getTime() - 86_400_000)
}

/** A whole return whose registries were asked on the day it is sent. */
function typedFor(period: Period) {
  const [asked = ''] = inTime(period).toISOString().split('T')
  const day = asked.split('-').toReversed().join('/')
  return { ...completeReturn, 'about.neuromodulationExtract': day, 'about.cordotomyExtract': day }
}

async function accept(period: Period) {
  const { revision } = (await openReturn(lead, { framework: framework.code, providerCode: 'ZZ1', period }))
    .current
  const of = { framework: framework.code, providerCode: 'ZZ1', period, revision, reason: '' }
  expect(await acceptReturn(north, of, AFTER)).toMatchObject({ ok: true })
}

beforeAll(async () => {
  for (const period of quarters.slice(2))
    await withActor(null, ({ tx }) =>
      openWindow(tx, { framework: framework.code, kind: 'quarter', ...exampleWindow(period) }),
    )
  for (const period of quarters) await submitWhole(lead, 'ZZ1', period, typedFor(period), inTime(period))
  for (const code of OTHERS) {
    const other = code === 'ZZ2' ? stranger : await aPerson('service-lead', code)
    await submitWhole(other, code, world.Q1, typedFor(world.Q1), inTime(world.Q1))
  }
}, 120_000)

test('before its last quarter is accepted a report says what is awaited, and is none', async () => {
  for (const period of quarters.slice(0, 3)) await accept(period)
  const read = await getOwnReport(lead, framework, asked, AFTER)
  expect(read).toMatchObject({ report: null, provider: { code: 'ZZ1' } })
  expect(read?.awaited.map(({ said }) => said)).toEqual([
    'Quarter 4 of 2026-27 is submitted, and waits for the commissioner to accept it.',
  ])
})

test('on the day it is, the year is told in plain words, beside others in whom nobody can be told', async () => {
  await accept(quarters[3] ?? world.Q2)
  const read = await getOwnReport(lead, framework, asked, AFTER)
  expect(read?.awaited).toEqual([])
  const report = read?.report
  if (!report) throw new Error('There is no report')
  expect(report.said[0]).toBe('You sent all 4 returns, all of them on time.')
  // It was judged among six, though four quarters are too few for limits.
  expect(report.said.filter((sentence) => /judged/i.test(sentence))).toEqual([
    'Judged up to quarter 4 of 2026-27, no figure changed, or lies beyond the limits of all, by more than chance would bring.',
  ])
  expect(report.said).toContain('No declaration of this year has been signed.')
  const line = report.lines.find(({ indicator }) => indicator.code === '106')
  expect(line?.year).toEqual({ headline: '60.0%', counts: '48 of 80' })
  // Five others gave 12 of 20 each: 60 of 100.
  expect(line?.others).toEqual({ said: '60.0%', patients: 100, services: 5 })
  // 105 has one event in each of five, and 107 repeats what 101 counts.
  expect(report.lines.find(({ indicator }) => indicator.code === '105')?.others).toBeNull()
})

test('its commissioner and the nation read the same, and nobody else reads any of it', async () => {
  const own = await getOwnReport(lead, framework, asked, AFTER)
  for (const reader of [north, national]) {
    const read = await getOwnReport(reader, framework, asked, AFTER)
    expect(read?.report?.said).toEqual(own?.report?.said)
    expect(read?.report?.lines.map(({ others }) => others)).toEqual(
      own?.report?.lines.map(({ others }) => others),
    )
  }
  for (const reader of [stranger, south])
    expect(await getOwnReport(reader, framework, asked, AFTER)).toBeNull()
  expect(await getOwnReport(lead, framework, { ...asked, providerCode: 'ZZ2' }, AFTER)).toBeNull()
  const past = { ...asked, year: financialYearOf('2019-20-Q1' as Period) }
  expect(await getOwnReport(lead, framework, past, AFTER)).toBeNull()
})

test('as it was at a moment it waits for what was not accepted by then, and later it is as it is now', async () => {
  const at = (moment: Date) => getOwnReport(lead, framework, { ...asked, at: moment })
  const before = await at(new Date(AFTER.getTime() - 1000))
  expect(before).toMatchObject({ report: null, asAt: new Date(AFTER.getTime() - 1000) })
  expect(before?.awaited).toHaveLength(4)
  const now = await getOwnReport(lead, framework, asked, AFTER)
  const after = await at(AFTER)
  expect(after?.awaited).toEqual([])
  expect(after?.report?.lines.map(({ year: own }) => own)).toEqual(
    now?.report?.lines.map(({ year: own }) => own),
  )
})

test('it is the same on paper, every figure of it, on few pages and the same twice', async () => {
  const read = await getOwnReport(lead, framework, asked, AFTER)
  if (!read?.report) throw new Error('There is no report')
  const pdf = toPaperPdf(reportPaper(read.report))
  const text = textOfPdf(pdf).replaceAll(/[\u200b\u00ad]/g, '')
  for (const sentence of [...read.report.said, ...read.report.next]) expect(text).toContain(sentence)
  for (const { year: own } of read.report.lines) expect(text).toContain(own.headline + own.counts)
  expect(text).not.toMatch(/ZZ[2-6]/)
  expect(pagesOfPdf(pdf)).toBeLessThanOrEqual(4)
  expect(Buffer.compare(pdf, toPaperPdf(reportPaper(read.report)))).toBe(0)
})

import { expect, test } from 'vitest'
import { knownPeriod } from '@/domain/catalogue/known-period'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import type { Actor } from '@/domain/access/actor'
import { chartCsv } from '@/domain/charts/chart-csv'
import { toProviderView } from '@/features/dashboards/to-provider-view'
import { toHistoryView } from '@/features/history/to-history-view'
import { exportYear } from '../../support/exported-text'
import { getHistory } from '@/operations/read/get-history'
import { getProvider } from '@/operations/read/get-provider'
import { submitReturn } from '@/operations/submit-return'
import { vouchForHistory } from '@/operations/vouch-for-history'
import { financialYearOf } from '@/domain/periods/period'
import { anActor } from '../../factories/actors'
import { OPEN, registerOrganisations } from '../../factories/organisations'
import { PERIOD } from '../../factories/period'
import { asSuperuser } from '../../support/database'
import { checked, saveAll, valueOf } from '../returns/entering'

const people = await registerOrganisations()
const { lead1 } = people
const SOURCE = 'The returns that were sent by e-mail before this service.'
const FILE = [
  'quarter,box,value',
  '2025-26-Q3,106.denominator,40',
  '2025-26-Q3,106.numerator,20',
  '2025-26-Q4,106.denominator,50',
  '2025-26-Q4,106.numerator,30',
].join('\n')

const vouch = (actor: Actor, seen: string | null, file = FILE, source = SOURCE) =>
  vouchForHistory(
    actor,
    { framework, providerCode: 'ZZ1', bytes: new TextEncoder().encode(file), source, seen },
    OPEN,
  )

/** Sees what the file would keep, then keeps it. */
async function keep(actor: Actor, file = FILE) {
  const preview = await vouch(actor, null, file)
  const seen = preview?.ok && preview.value.kind === 'preview' ? preview.value.seen : ''
  return vouch(actor, seen, file)
}

const stored = () =>
  asSuperuser<{ period: string; version: number }>(
    'SELECT period, version FROM vouched_quarter ORDER BY 1, 2',
  )

test('nothing is kept before it was seen, nor when it is not what was seen, nor without saying where it comes from', async () => {
  expect(await vouch(lead1, null)).toMatchObject({ ok: true, value: { kind: 'preview', isChanged: false } })
  expect(await vouch(lead1, '0'.repeat(64))).toMatchObject({
    ok: true,
    value: { kind: 'preview', isChanged: true },
  })
  expect(await vouch(lead1, null, FILE, ' . ')).toMatchObject({ ok: false, failure: [{ column: 'source' }] })
  expect(await vouch(lead1, null, FILE.replace(',20', ',41'))).toMatchObject({
    ok: false,
    failure: [{ line: 3 }],
  })
  expect(await stored()).toEqual([])
})

test.each([
  'contributor1',
  'executive1',
  'lead2',
  'gatekeeper2',
  'north',
  'national',
  'auditor',
  'administrator',
] as const)('%s enters no past of ZZ1, by the service or by the database', async (name) => {
  expect(await keep(people[name])).toBeNull()
  const promoted = { ...anActor('service-lead', 'all'), personId: people[name].personId }
  const attempt = keep(promoted).then(
    () => 'done',
    () => 'refused',
  )
  expect(await attempt).toBe('refused')
  expect(await stored()).toEqual([])
})

test('a lead keeps past quarters in their own name; entered again they are another version, and the trail says so', async () => {
  expect(await keep(lead1)).toEqual({ ok: true, value: { kind: 'done', quarters: 2 } })
  const again = FILE.replace(',20', ',21')
  expect(await vouch(lead1, null, again)).toMatchObject({ value: { again: ['2025-26-Q3', '2025-26-Q4'] } })
  expect(await keep(lead1, again)).toMatchObject({ ok: true })
  expect(await stored()).toEqual([
    { period: '2025-26-Q3', version: 1 },
    { period: '2025-26-Q3', version: 2 },
    { period: '2025-26-Q4', version: 1 },
    { period: '2025-26-Q4', version: 2 },
  ])
  const events = await asSuperuser<{ object: string; reason: string }>(
    `SELECT object, reason FROM audit_event WHERE action = 'history-vouched' ORDER BY seq`,
  )
  expect(events).toHaveLength(4)
  expect(events[0]).toEqual({ object: 'ZZ1-2025-26-Q3', reason: SOURCE })
  await expect(asSuperuser('UPDATE vouched_quarter SET version = 9')).rejects.toThrow()
})

test('its page says of each quarter who vouches for it, to whoever reads what the provider submits', async () => {
  for (const reader of [lead1, people.contributor1, people.north, people.national]) {
    const read = await getHistory(reader, framework, { providerCode: 'ZZ1' }, OPEN)
    const view = read && toHistoryView(reader, read, '')
    expect(view?.quarters.map(({ title }) => title)).toEqual(['Quarter 4 of 2025-26', 'Quarter 3 of 2025-26'])
    expect(view?.quarters[1]?.vouched).toMatch(
      new RegExp(`^Vouched for by ${lead1.name} on .*, the second time$`),
    )
    expect(view?.enterHref === null).toBe(reader !== lead1)
  }
  for (const stranger of [people.lead2, people.south, people.administrator])
    expect(await getHistory(stranger, framework, { providerCode: 'ZZ1' }, OPEN)).toBeNull()
})

test('trends have them, labelled; totals and exports do not', async () => {
  await saveAll(lead1)
  valueOf(await submitReturn(lead1, await checked(lead1), OPEN))
  const asked = { providerCode: 'ZZ1', period: '', as: 'latest' } as const
  const read = await getProvider(people.north, framework, asked, OPEN)
  const view = read && toProviderView(read)
  const chart = view?.chartOf('106')
  expect(chart?.points.slice(0, 2).map(({ name, value }) => [name, value])).toEqual([
    ['Quarter 3 of 2025-26 (history)', 21 / 40],
    ['Quarter 4 of 2025-26 (history)', 30 / 50],
  ])
  expect(chart?.points[0]?.href).toBe('/history/ZZ1#2025-26-Q3')
  expect(chart?.words.notes.join(' ')).toContain(
    `History from before this service, vouched for by ${lead1.name} on`,
  )
  const [header, first, , , , last] = chart ? chartCsv(chart, {}).split('\r\n') : []
  expect(header).toContain('data_source')
  expect(first).toContain('vouched history')
  expect(last ?? '').not.toContain('vouched history')
  expect(view?.lines.some(({ period }) => period.startsWith('2025-26'))).toBe(false)
  expect(
    await exportYear(
      people.national,
      framework,
      { year: financialYearOf(knownPeriod('2025-26-Q3')), format: 'csv' },
      OPEN,
    ),
  ).toBeNull()
  const year = await exportYear(
    people.national,
    framework,
    { year: financialYearOf(PERIOD), format: 'csv' },
    OPEN,
  )
  expect(year).not.toContain('2025-26')
})

test('a quarter that the service asked for is reported there, and the database takes no history of it', async () => {
  const file = `quarter,box,value\n${PERIOD},106.denominator,40\n${PERIOD},106.numerator,20`
  const later = new Date('2027-02-01T10:00:00Z')
  const bytes = new TextEncoder().encode(file)
  const asked = { framework, providerCode: 'ZZ1', bytes, source: SOURCE, seen: null }
  expect(await vouchForHistory(lead1, asked, later)).toMatchObject({
    failure: [
      { line: 2, column: 'quarter' },
      { line: 3, column: 'quarter' },
    ],
  })
  await expect(
    asSuperuser(`INSERT INTO vouched_quarter SELECT framework, provider_code, '2026-27', '${PERIOD}', 1, lines, lines_sha256,
      source, catalogue_version, vouched_by, vouched_by_name, vouched_at FROM vouched_quarter LIMIT 1`),
  ).rejects.toThrow('never asked for here')
})

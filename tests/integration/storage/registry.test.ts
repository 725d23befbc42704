import { expect, test } from 'vitest'
import { findReadiness } from '@/server/db/readiness'
import { database } from '@/server/db/client'
import { findProviderInScope, listProvidersInScope } from '@/server/db/providers'
import * as registry from '@/server/db/registry'
import { withActor } from '@/server/db/transaction'
import { openWindow, recordExtension, type ReportingWindow } from '@/server/db/windows'
import { ask, asSuperuser, countWithout } from './probe'
import { guardedChanges, openTo } from './guarded-changes'
import { makeWorld, type PersonName } from './world'

const people = await makeWorld()
const admin = { personId: people.admin }
const framework = 'hsps-1767'

const REGISTER = guardedChanges(people)
const others = (Object.keys(people) as PersonName[]).filter((name) => name !== 'admin')

test.each(REGISTER)('%s is for an administrator alone', async (sql, guard) => {
  for (const name of others) expect([name, await ask(people[name], { sql })]).toEqual([name, '42501'])
  expect(await ask(null, { sql })).toBe('42501')
  expect(await ask(people.admin, { sql })).toHaveLength(1)
  expect(await countWithout(openTo[guard], people.lead1, { sql })).toBe(1)
})

test('what an administrator registers is there, and on record', async () => {
  await withActor(admin, async ({ tx }) => {
    await registry.registerCommissioner(tx, { code: 'EAST', name: 'East' })
    await registry.registerProvider(tx, {
      code: 'ZZ3',
      name: 'Third',
      region: 'East',
      openedOn: '2024-04-01',
    })
    const held = { framework, providerCode: 'ZZ3', commissionerCode: 'EAST' }
    await registry.recordResponsibility(tx, { ...held, from: '2024-04-01' })
    const lead = { framework, providerCode: 'ZZ3', side: 'provider' } as const
    await registry.recordNamedLead(tx, { ...lead, name: 'Ann First', from: '2024-04-01' })
    const reached = { email: 'bea@zz3.example', telephone: '01632 960 103' }
    await registry.recordNamedLead(tx, { ...lead, ...reached, name: 'Bea Second', from: '2025-04-01' })
  })
  const bea = {
    ...{ side: 'provider', name: 'Bea Second', email: 'bea@zz3.example', telephone: '01632 960 103' },
  } as const
  const inScope = await withActor({ personId: people.national }, ({ tx }) =>
    listProvidersInScope(tx, framework),
  )
  expect(inScope.find(({ code }) => code === 'ZZ3')).toEqual({
    ...{ code: 'ZZ3', name: 'Third', region: 'East' },
    ...{ commissionerCode: 'EAST', commissionerName: 'East' },
    leads: [bea],
    names: [{ name: 'Third', from: '2024-04-01' }],
    ...{ successorCode: null, succeededOn: null, predecessors: [] },
  })
  const readBy = (personId: string) =>
    withActor({ personId }, ({ tx }) => findProviderInScope(tx, framework, 'ZZ3'))
  expect((await readBy(people.national))?.leads).toEqual([bea])
  expect(await readBy(people.lead1)).toBeNull()
  const named = (...codes: string[]) =>
    withActor({ personId: people.national }, ({ tx }) => listProvidersInScope(tx, framework, codes))
  expect((await named('ZZ3')).map(({ code }) => code)).toEqual(['ZZ3'])
  expect(await named()).toEqual([])
  const actions = await asSuperuser<{ action: string }>(
    `SELECT action FROM audit_event WHERE organisation = 'ZZ3' AND person_id = $1 ORDER BY seq`,
    [people.admin],
  )
  expect(actions.map(({ action }) => action)).toEqual([
    'provider-registered',
    'responsibility-recorded',
    'named-lead-recorded',
    'named-lead-recorded',
  ])
})

test("an organisation's code is a provider's or a commissioner's, never both: each has one audit trail", async () => {
  expect(await ask(people.admin, { sql: `SELECT register_commissioner('ZZ1', 'x')` })).toBe('23505')
  expect(await ask(people.admin, { sql: `SELECT register_provider('NORTH', 'x', 'x', '2020-04-01')` })).toBe(
    '23505',
  )
})

const quarter: ReportingWindow = {
  framework,
  period: '2026-27-Q2',
  kind: 'quarter',
  financialYear: '2026-27',
  opensAt: new Date('2026-09-30T23:00:00Z'),
  dataCutOn: '2026-10-30',
  deadlineAt: new Date('2026-11-12T23:59:00Z'),
  closesAt: new Date('2027-01-01T00:00:00Z'),
  yearClosesAt: new Date('2028-03-31T22:59:00Z'),
}

test('a window opens once, with an empty draft for each provider in force', async () => {
  await asSuperuser(`INSERT INTO provider VALUES ('ZZ7', 'Closed', 'North', '2010-04-01', '2026-03-31'),
    ('ZZ6', 'Nobody''s', 'North', '2010-04-01', NULL)`)
  await asSuperuser(`INSERT INTO responsibility VALUES ('hsps-1767', 'ZZ7', 'NORTH', '2010-04-01')`)
  expect(await withActor(null, ({ tx }) => openWindow(tx, quarter))).toBe(3)
  expect(await withActor(null, ({ tx }) => openWindow(tx, { ...quarter, dataCutOn: '2026-10-31' }))).toBe(0)
  const drafts =
    await asSuperuser(`SELECT provider_code, state, revision, version, opened_at FROM quarterly_return
    WHERE period = '2026-27-Q2' ORDER BY 1`)
  const empty = { state: 'draft', revision: 0, version: 0, opened_at: quarter.opensAt }
  expect(drafts).toEqual(['ZZ1', 'ZZ2', 'ZZ3'].map((code) => ({ provider_code: code, ...empty })))
  const recorded = await asSuperuser(
    `SELECT organisation, at FROM audit_event WHERE object LIKE '%2026-27-Q2' ORDER BY 1`,
  )
  expect(recorded).toEqual(
    ['ZZ1', 'ZZ2', 'ZZ3', 'national'].map((organisation) => ({ organisation, at: quarter.opensAt })),
  )
})

test('a provider that comes later gets its draft when the window is seen to again', async () => {
  await asSuperuser(`INSERT INTO responsibility VALUES ('hsps-1767', 'ZZ6', 'NORTH', '2026-04-01')`)
  expect(await withActor(admin, ({ tx }) => openWindow(tx, quarter))).toBe(1)
})

test("a year's window begins a declaration for each provider in force, once, and no quarterly return", async () => {
  const year = { ...quarter, period: '2026-27', kind: 'year' as const }
  expect(await withActor(null, ({ tx }) => openWindow(tx, year))).toBe(4)
  expect(await withActor(admin, ({ tx }) => openWindow(tx, year))).toBe(0)
  const opened = await asSuperuser(`SELECT d.provider_code, d.state, d.version, e.action FROM declaration d
    JOIN audit_event e ON e.object = d.provider_code || '-2026-27' WHERE e.at = d.opened_at ORDER BY 1`)
  const begun = { state: 'draft', version: 0, action: 'declaration-opened' }
  expect(opened).toEqual(['ZZ1', 'ZZ2', 'ZZ3', 'ZZ6'].map((code) => ({ provider_code: code, ...begun })))
  expect(await asSuperuser(`SELECT 1 FROM quarterly_return WHERE period = '2026-27'`)).toEqual([])
})

test.each(others)('%s does not open windows', async (name) => {
  await expect(withActor({ personId: people[name] }, ({ tx }) => openWindow(tx, quarter))).rejects.toThrow()
})

test('an extension says who gave it, why and until when', async () => {
  const at = new Date('2026-10-01T09:00:00Z')
  const until = new Date('2026-11-01T00:00:00Z')
  const given = { framework, providerCode: 'ZZ1', period: '2026-27-Q1', until, reason: 'Flood', at }
  await withActor(admin, ({ tx }) => recordExtension(tx, given))
  const [extension] = await withActor({ personId: people.lead1 }, ({ tx }) =>
    tx.windowExtension.findMany({ where: { grantedAt: at } }),
  )
  expect(extension).toMatchObject({ grantedBy: people.admin, reason: 'Flood', untilAt: until })
})

test('the database says which migration it stands at, and half a migration is not ready', async () => {
  expect(await findReadiness(database())).toEqual({
    ready: true,
    latestMigration: expect.stringMatching(/^\d{14}_/) as string,
    synchronousCommit: 'on',
  })
  await asSuperuser(
    `INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ('x', 'x', '2_half')`,
  )
  expect(await findReadiness(database())).toMatchObject({ ready: false })
})

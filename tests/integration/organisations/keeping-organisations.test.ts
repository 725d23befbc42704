import { describe, expect, test } from 'vitest'
import { hsps1767 } from '@/domain/catalogue/hsps-1767'
import { standingOf } from '@/domain/organisations/standing'
import { keepOrganisation } from '@/operations/keep-organisation'
import { getAdministration } from '@/operations/read/get-administration'
import { getOrganisation } from '@/operations/read/get-organisation'
import { listOrganisations } from '@/operations/read/list-organisations'
import { type PersonName, registerOrganisations } from '../../factories/organisations'
import { asSuperuser } from '../../support/database'
import { REASON, dayFromToday, faultsOf, keeper, posted } from './keeping'

const people = await registerOrganisations()
const { administrator } = people
const everybody = Object.keys(people) as PersonName[]
const before = await dayFromToday(-2)
const [yesterday, today, tomorrow] = [await dayFromToday(-1), await dayFromToday(0), await dayFromToday(1)]

const { keep, provider } = keeper(administrator)

describe('nobody but an administrator', () => {
  test.each(everybody.filter((name) => name !== 'administrator'))(
    '%s sees or changes the register',
    async (name) => {
      const actor = people[name]
      expect(await listOrganisations(actor, hsps1767)).toBeNull()
      expect(await getOrganisation(actor, hsps1767, { of: 'provider', code: 'ZZ1' })).toBeNull()
      expect(await getAdministration(actor)).toBeNull()
      const form = posted('new-commissioner', '', { code: 'EAST', name: 'East' })
      expect(await keepOrganisation(actor, hsps1767, form)).toEqual({
        ok: false,
        failure: { kind: 'not-found' },
      })
      // Past the first fence the database refuses by itself.
      const promoted = { ...administrator, personId: actor.personId }
      await expect(keepOrganisation(promoted, hsps1767, form)).rejects.toThrow('only an administrator')
      await expect(listOrganisations(promoted, hsps1767)).rejects.toThrow('only an administrator')
    },
  )
})

test('a provider is registered with who answers for it, and its drafts of what is open begin', async () => {
  const typed = {
    code: 'zz7',
    name: 'Seventh  Service',
    region: 'North',
    opened: '2020-04-01',
    commissioner: 'NORTH',
  }
  expect(await keep('new-provider', '', typed)).toEqual({ ok: true, value: { of: 'provider', code: 'ZZ7' } })
  expect(await provider('ZZ7')).toMatchObject({
    ...{ code: 'ZZ7', name: 'Seventh Service', opened: '2020-04-01', closed: null },
    responsibilities: [{ commissionerCode: 'NORTH', from: '2020-04-01', to: null }],
  })
  const drafts = await asSuperuser(`SELECT period FROM quarterly_return WHERE provider_code = 'ZZ7'`)
  const open = await asSuperuser(
    `SELECT period FROM reporting_window WHERE opens_at <= now() AND closes_at > now() AND kind = 'quarter'`,
  )
  expect(drafts).toEqual(open)
  expect(await faultsOf(keep('new-provider', '', { ...typed, code: 'ZZ7' }))).toEqual({
    code: 'ZZ7 is the code of Seventh Service already. Enter another',
  })
  expect(Object.keys(await faultsOf(keep('new-provider', '', { code: 'zz-1' })))).toEqual([
    'code',
    'name',
    'region',
    'opened',
  ])
})

test('one that opened in 2026 owes nothing before', async () => {
  const typed = {
    code: 'ZZ8',
    name: 'Eighth Service',
    region: 'North',
    opened: tomorrow,
    commissioner: 'NORTH',
  }
  expect(await keep('new-provider', '', typed)).toMatchObject({ ok: true })
  expect(
    await asSuperuser(
      `SELECT 1 FROM quarterly_return WHERE provider_code = 'ZZ8' AND period <> '2026-27-Q3'`,
    ),
  ).toEqual([])
})

test('a name holds from a day on, and the one before until then', async () => {
  expect(await keep('name', 'ZZ1', { name: 'Renamed Service', from: today })).toMatchObject({ ok: true })
  expect(await provider('ZZ1')).toMatchObject({ name: 'Renamed Service' })
  expect(await keep('name', 'ZZ1', { name: 'Service of tomorrow', from: tomorrow })).toMatchObject({
    ok: true,
  })
  expect(await provider('ZZ1')).toMatchObject({
    name: 'Renamed Service',
    names: [
      { from: tomorrow },
      { from: today },
      { name: 'Northern Invented Pain Service', from: '2020-04-01' },
    ],
  })
  expect(await faultsOf(keep('name', 'ZZ1', { name: 'Renamed Service', from: today, reason: '' }))).toEqual({
    ...{ name: 'It is called so then already. Enter the new name', reason: 'Say why this changes' },
    from: 'It is called Renamed Service from that day on already. Enter another day',
  })
  expect(await faultsOf(keep('name', 'ZZ1', { name: 'Older', from: '2019-01-01' }))).toEqual({
    from: 'It opened on 1 April 2020. Enter that day or a later one',
  })
})

test('who answers changes from a day on: the one before ends the day before, and no day has two', async () => {
  expect(await keep('responsibility', 'ZZ7', { commissioner: 'SOUTH', from: yesterday })).toMatchObject({
    ok: true,
  })
  expect((await provider('ZZ7'))?.responsibilities).toMatchObject([
    { commissionerCode: 'SOUTH', from: yesterday, to: null },
    { commissionerCode: 'NORTH', from: '2020-04-01', to: before },
  ])
  expect(await faultsOf(keep('responsibility', 'ZZ7', { commissioner: 'NORTH', from: yesterday }))).toEqual({
    from: `SOUTH answers for it from ${await sayYesterday()} on already. Enter a later day`,
  })
  await expect(
    asSuperuser(`INSERT INTO responsibility VALUES ('hsps-1767', 'ZZ7', 'NORTH', '${today}', NULL)`),
  ).rejects.toThrow('responsibility_one_at_a_time')
})

async function sayYesterday(): Promise<string> {
  const [row] = await asSuperuser<{ said: string }>(
    `SELECT to_char(today() - 1, 'FMDD FMMonth YYYY') AS said`,
  )
  return row?.said ?? ''
}

test('a provider closes no day before it opened, and can be opened again', async () => {
  expect(await faultsOf(keep('closing', 'ZZ7', { closed: '2019-03-31' }))).toEqual({
    closed: 'It opened on 1 April 2020. The last day cannot be before it',
  })
  expect(await keep('closing', 'ZZ7', { closed: yesterday })).toMatchObject({ ok: true })
  expect(await provider('ZZ7')).toMatchObject({ closed: yesterday })
  expect(await keep('closing', 'ZZ7', { closed: '' })).toMatchObject({ ok: true })
  expect(await provider('ZZ7')).toMatchObject({ closed: null })
  const actions = await asSuperuser<{ action: string; reason: string }>(
    `SELECT action, reason FROM audit_event WHERE organisation = 'ZZ7' AND action LIKE 'provider-%' ORDER BY seq DESC LIMIT 2`,
  )
  expect(actions).toEqual([
    { action: 'provider-reopened', reason: REASON },
    { action: 'provider-closed', reason: REASON },
  ])
})

test('leads follow each other, and are reached as they are recorded', async () => {
  const lead = { side: 'provider', name: 'Bea Second', email: 'bea@zz1.example', telephone: '01632 960 103' }
  expect(await keep('lead', 'ZZ1', { ...lead, from: yesterday })).toMatchObject({ ok: true })
  expect(await keep('lead', 'ZZ1', { ...lead, name: 'Cai Third', from: today })).toMatchObject({ ok: true })
  expect((await provider('ZZ1'))?.leads).toMatchObject([
    { name: 'Cai Third', to: null },
    { name: 'Bea Second', to: yesterday },
  ])
  expect(
    await faultsOf(keep('lead', 'ZZ1', { side: '', name: '', email: 'nobody', telephone: 'ask', from: '' })),
  ).toMatchObject({ side: 'Choose whose lead it is', email: expect.stringContaining('name@') as string })
})

test('how far the organisations are set up is counted, with what is missing', async () => {
  const register = await listOrganisations(administrator, hsps1767)
  expect(register && standingOf(register)).toEqual({
    ...{ done: true, providers: 4, commissioners: 2 },
    ...{ withoutCommissioner: 0, withoutLead: 3, unasked: [] },
  })
})

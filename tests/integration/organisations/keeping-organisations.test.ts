import { describe, expect, test } from 'vitest'
import { hsps1767 } from '@/domain/catalogue/hsps-1767'
import { type ChangeName, formOf, postedNames } from '@/domain/organisations/change-fields'
import { keepOrganisation } from '@/operations/keep-organisation'
import { getOrganisation } from '@/operations/read/get-organisation'
import { getOrganisationsStanding } from '@/operations/read/get-organisations-standing'
import { listOrganisations } from '@/operations/read/list-organisations'
import { type PersonName, registerOrganisations } from '../../factories/organisations'
import { asSuperuser } from '../../support/database'
import { dayFromToday } from './keeping'

const people = await registerOrganisations()
const { administrator } = people
const everybody = Object.keys(people) as PersonName[]
const REASON = 'Agreed at the board of May.'
const before = await dayFromToday(-2)
const [yesterday, today, tomorrow] = [await dayFromToday(-1), await dayFromToday(0), await dayFromToday(1)]

/** A form as it would be posted: dates are given as one text. */
function posted(change: ChangeName, organisation: string, typed: Readonly<Record<string, string>>) {
  const boxes = Object.entries(formOf(change).fields).flatMap(([name, field]) => {
    const text = typed[name] ?? (name === 'reason' ? REASON : '')
    const parts = field.kind === 'date' && text !== '' ? text.split('-').toReversed() : [text, '', '']
    return postedNames(name, field).map((posted, index) => [posted, parts[index] ?? ''] as const)
  })
  const typedBoxes = Object.fromEntries(boxes)
  return { change, framework: hsps1767.code, organisation, passphrase: '', typed: typedBoxes }
}

const keep = (change: ChangeName, organisation: string, typed: Readonly<Record<string, string>> = {}) =>
  keepOrganisation(administrator, hsps1767, posted(change, organisation, typed))
const provider = async (code: string) =>
  (await getOrganisation(administrator, hsps1767, { of: 'provider', code }))?.record

async function faultsOf(outcome: ReturnType<typeof keep>) {
  const done = await outcome
  if (done.ok || done.failure.kind !== 'invalid') throw new Error('It was not refused at its boxes')
  return Object.fromEntries(done.failure.faults.map(({ at, message }) => [at, message]))
}

describe('nobody but an administrator', () => {
  test.each(everybody.filter((name) => name !== 'administrator'))(
    '%s sees or changes the register',
    async (name) => {
      const actor = people[name]
      expect(await listOrganisations(actor, hsps1767)).toBeNull()
      expect(await getOrganisation(actor, hsps1767, { of: 'provider', code: 'ZZ1' })).toBeNull()
      expect(await getOrganisationsStanding(actor, hsps1767)).toBeNull()
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

test('a commissioner reads while it was let, and not twice at once', async () => {
  expect(await keep('reading', 'ZZ2', { commissioner: 'NORTH', from: today })).toMatchObject({ ok: true })
  expect(
    Object.keys(await faultsOf(keep('reading', 'ZZ2', { commissioner: 'NORTH', from: tomorrow }))),
  ).toEqual(['from'])
  expect(Object.keys(await faultsOf(keep('reading', 'ZZ2', { commissioner: 'SOUTH', from: today })))).toEqual(
    ['commissioner'],
  )
  expect(
    await faultsOf(keep('reading', 'ZZ2', { commissioner: 'NORTH', from: tomorrow, to: yesterday })),
  ).toEqual({ to: 'The last day cannot be before the first' })
  expect(await keep('end-reading', 'ZZ2', { commissioner: 'NORTH', to: today })).toMatchObject({ ok: true })
  expect((await provider('ZZ2'))?.readings).toMatchObject([{ from: today, to: today }])
})

describe('a merger', () => {
  const into = (code: string, from = today) => keep('merger', 'ZZ7', { successor: code, from })
  const inDatabase = (code: string, successor: string, from = today) =>
    asSuperuser(`SELECT merge_provider('${code}', '${successor}', '${from}', 'Why not')`)

  test('into itself, into nobody, or into a closed provider is refused at its box, and by the database', async () => {
    expect(await faultsOf(into('ZZ7'))).toEqual({
      successor: 'A provider cannot merge into itself. Choose another',
    })
    expect(await faultsOf(into('ZZ9'))).toEqual({ successor: 'Choose the provider into which it merges' })
    await keep('closing', 'ZZ8', { closed: tomorrow })
    const [later] = await asSuperuser<{ day: string }>(`SELECT (today() + 2)::text AS day`)
    expect(Object.keys(await faultsOf(into('ZZ8', later?.day)))).toEqual(['successor'])
    await expect(inDatabase('ZZ7', 'ZZ7')).rejects.toThrow('ZZ7 is not open on that day')
    await expect(
      asSuperuser(`ALTER TABLE succession DISABLE TRIGGER succession_holds;
        INSERT INTO succession VALUES ('ZZ7', 'ZZ7', '${today}', 'Itself')`),
    ).rejects.toThrow('succession_other')
    await expect(inDatabase('ZZ7', 'ZZ8', later?.day)).rejects.toThrow('not open on that day')
  })

  test('is recorded once: no second successor, no circle, and its days stay', async () => {
    expect(await into('ZZ1')).toMatchObject({ ok: true })
    expect(await provider('ZZ7')).toMatchObject({
      closed: yesterday,
      successor: { code: 'ZZ1', from: today },
    })
    expect((await provider('ZZ1'))?.predecessors).toMatchObject([{ code: 'ZZ7', from: today }])
    expect(Object.keys(await faultsOf(into('ZZ2')))).toContain('successor')
    expect(Object.keys(await faultsOf(keep('merger', 'ZZ1', { successor: 'ZZ7', from: tomorrow })))).toEqual([
      'successor',
    ])
    expect(Object.keys(await faultsOf(keep('closing', 'ZZ7', { closed: '' })))).toEqual(['closed'])
    await expect(inDatabase('ZZ7', 'ZZ2')).rejects.toThrow('succession_pkey')
    await expect(inDatabase('ZZ1', 'ZZ7', tomorrow)).rejects.toThrow('not open on that day')
    await expect(asSuperuser(`UPDATE provider SET closed_on = NULL WHERE code = 'ZZ7'`)).rejects.toThrow(
      'succession',
    )
    await expect(asSuperuser(`UPDATE succession SET successor_code = 'ZZ2'`)).rejects.toThrow('never change')
    await expect(
      asSuperuser(`ALTER TABLE provider DISABLE TRIGGER provider_days_hold; UPDATE provider SET closed_on = NULL;
        UPDATE provider SET closed_on = '${today}' WHERE code = 'ZZ1';
        INSERT INTO succession VALUES ('ZZ1', 'ZZ7', '${tomorrow}', 'A circle')`),
    ).rejects.toThrow('come back')
  })
})

test('how far the organisations are set up is counted, with what is missing', async () => {
  expect(await getOrganisationsStanding(administrator, hsps1767)).toEqual({
    ...{ done: true, providers: 3, commissioners: 2 },
    ...{ withoutCommissioner: 0, withoutLead: 2 },
  })
})

import { describe, expect, test } from 'vitest'
import { registerOrganisations } from '../../factories/organisations'
import { asSuperuser } from '../../support/database'
import { dayFromToday, faultsOf, keeper } from './keeping'

const { administrator } = await registerOrganisations()
const { keep, provider } = keeper(administrator)
const [yesterday, today, tomorrow] = [await dayFromToday(-1), await dayFromToday(0), await dayFromToday(1)]
for (const code of ['ZZ7', 'ZZ8'])
  await keep('new-provider', '', {
    code,
    name: code,
    region: 'North',
    opened: '2020-04-01',
    commissioner: 'NORTH',
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

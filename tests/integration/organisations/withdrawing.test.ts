import { expect, test } from 'vitest'
import { registerOrganisations } from '../../factories/organisations'
import { asSuperuser } from '../../support/database'
import { ask } from '../storage/probe'
import { REASON, dayFromToday, faultsOf, keeper } from './keeping'

const { administrator, lead1, north } = await registerOrganisations()
const { keep, provider } = keeper(administrator)
const [today, tomorrow, later] = [await dayFromToday(0), await dayFromToday(1), await dayFromToday(30)]
const WHY = 'The boards have put it off.'
const withdraw = (code = 'ZZ2', reason = WHY) => keep('withdraw-merger', code, { reason })
const merge = (from: string) => keep('merger', 'ZZ2', { successor: 'ZZ1', from })

/** Everything with days that a merger ends. */
const arranged = async () => {
  const record = await provider('ZZ2')
  const { closed, responsibilities, readings, leads, successor } = record ?? {}
  return { closed, responsibilities, readings, leads, successor }
}

await keep('reading', 'ZZ2', { commissioner: 'NORTH', from: today })
await keep('lead', 'ZZ2', { side: 'provider', name: 'Ann Lead', from: '2026-04-01' })

test('before its day a merger is withdrawn: what it had ended goes on as it was, and both stay on record', async () => {
  const before = await arranged()
  expect(await merge(later)).toMatchObject({ ok: true })
  expect((await arranged()).closed).toBe(await dayFromToday(29))
  expect((await arranged()).readings).not.toEqual(before.readings)
  expect(await withdraw()).toMatchObject({ ok: true })
  expect(await arranged()).toEqual(before)
  expect((await provider('ZZ1'))?.predecessors).toEqual([])
  expect((await provider('ZZ2'))?.withdrawn).toEqual([
    {
      code: 'ZZ1',
      name: 'Northern Invented Pain Service',
      from: later,
      on: today,
      by: 'administrator',
      reason: WHY,
    },
  ])
  const events = await asSuperuser(
    `SELECT organisation, action, reason FROM audit_event
      WHERE action LIKE '%merge%' OR action LIKE 'succession%' OR action = 'provider-succeeded' ORDER BY at, organisation, seq`,
  )
  expect(events).toEqual([
    { organisation: 'ZZ1', action: 'provider-succeeded', reason: REASON },
    { organisation: 'ZZ2', action: 'provider-merged', reason: REASON },
    { organisation: 'ZZ1', action: 'succession-withdrawn', reason: WHY },
    { organisation: 'ZZ2', action: 'merger-withdrawn', reason: WHY },
  ])
  const kept = await asSuperuser(
    `SELECT held ->> 'successor_code' AS into FROM former_row WHERE relation = 'succession'`,
  )
  expect(kept).toEqual([{ into: 'ZZ1' }])
})

test('one that was withdrawn can be recorded again, for another day', async () => {
  expect(await merge(tomorrow)).toMatchObject({ ok: true })
  expect(await withdraw()).toMatchObject({ ok: true })
  expect((await provider('ZZ2'))?.withdrawn.map(({ from }) => from)).toEqual([tomorrow, later])
})

test('it asks why, there must be one, and nobody but an administrator withdraws it', async () => {
  expect(await faultsOf(withdraw())).toMatchObject({
    reason: expect.stringContaining('does not merge') as string,
  })
  await merge(later)
  expect(await faultsOf(withdraw('ZZ2', ''))).toMatchObject({
    reason: expect.stringContaining('Say why') as string,
  })
  for (const { personId } of [lead1, north])
    expect(await ask(personId, { sql: `SELECT withdraw_merger('ZZ2', 'Why not')` })).toBe('42501')
  expect(await withdraw()).toMatchObject({ ok: true })
})

test('once its day has come it stays, at its box and in the database', async () => {
  await merge(today)
  expect(await faultsOf(withdraw())).toEqual({
    reason: expect.stringContaining('can no longer be withdrawn') as string,
  })
  await expect(asSuperuser(`SELECT withdraw_merger('ZZ2', 'Why not')`)).rejects.toThrow('never changes')
  await expect(asSuperuser('DELETE FROM succession')).rejects.toThrow('never changes')
  await expect(asSuperuser(`UPDATE succession SET reason = 'Another'`)).rejects.toThrow('never change')
})

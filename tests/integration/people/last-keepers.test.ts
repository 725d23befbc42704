import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { expect, test } from 'vitest'
import type { Actor } from '@/domain/access/actor'
import { setAccess } from '@/operations/set-access'
import { registerOrganisations } from '../../factories/organisations'
import { asSuperuser, database } from '../../support/database'
import { REASON, end, idOf, register, said, tried } from './keeping'

const { gatekeeper1, administrator } = await registerOrganisations()

test('the last gatekeeper of a provider stays, until there is another', async () => {
  const membership = await idOf('gatekeeper1@test.example', 'gatekeeper')
  const stays = [expect.stringContaining('Nobody else could give roles')]
  expect(said(await end(administrator, gatekeeper1.personId, membership))).toEqual(stays)
  expect(said(await end(administrator, gatekeeper1.personId, membership, { lastDay: '2099-12-31' }))).toEqual(
    stays,
  )
  const second = await register('gatekeeper', 'ZZ1', 'second')
  await asSuperuser('UPDATE membership SET to_at = $2 WHERE person_id = $1', [
    second.personId,
    '2099-01-01',
  ]).catch(() => expect.fail('a second gatekeeper may have an end'))
  expect(said(await end(administrator, gatekeeper1.personId, membership))).toEqual(stays)
  await asSuperuser('UPDATE membership SET to_at = NULL WHERE person_id = $1', [second.personId])
  await asSuperuser('UPDATE person SET disabled_at = now() WHERE id = $1', [second.personId])
  expect(said(await end(administrator, gatekeeper1.personId, membership))).toEqual(stays)
  await asSuperuser('UPDATE person SET disabled_at = NULL WHERE id = $1', [second.personId])
  expect(said(await end(administrator, gatekeeper1.personId, membership, { lastDay: '2099-12-31' }))).toBe(
    'done',
  )
})

test('the last administrator of the service stays, and cannot be disabled either', async () => {
  const other = await register('administrator', null, 'other-administrator')
  const disable = (actor: Actor, personId: string) =>
    setAccess(actor, { scope: 'everybody', personId, mayEnter: false, reason: REASON })
  expect(said(await disable(other, other.personId))).toBe('not-found')
  const outcomes = await Promise.all(
    [disable(other, administrator.personId), disable(administrator, other.personId)].map((promise) =>
      promise.catch(() => ({ ok: false })),
    ),
  )
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
  await asSuperuser('UPDATE person SET disabled_at = NULL')
})

test('two administrators who end each other at once: one of them stays', async () => {
  const [one, two] = [administrator, await register('administrator', null, 'third-administrator')]
  await asSuperuser(`UPDATE person SET disabled_at = now() WHERE name = 'other-administrator'`)
  const [ofOne, ofTwo] = [await idOf(one.email, 'administrator'), await idOf(two.email, 'administrator')]
  const outcomes = [end(one, two.personId, ofTwo), end(two, one.personId, ofOne)]
  expect((await Promise.all(outcomes.map(tried))).filter(Boolean)).toHaveLength(1)
  await asSuperuser(`UPDATE membership SET to_at = NULL WHERE role = 'administrator'`)
  await asSuperuser(`UPDATE person SET disabled_at = NULL`)
})

test('of two who end each other, the second waits for the first, however they are timed', async () => {
  const [one, two] = [administrator, await register('administrator', null, 'fourth-administrator')]
  await asSuperuser(
    `UPDATE person SET disabled_at = now() WHERE name IN ('other-administrator', 'third-administrator')`,
  )
  const [ofOne, ofTwo] = [await idOf(one.email, 'administrator'), await idOf(two.email, 'administrator')]
  const [first, second] = [await begin(one), await begin(two)]
  await first.query(`SELECT end_membership($1, NULL, 'Because')`, [ofTwo])
  const ending = second.query(`SELECT end_membership($1, NULL, 'Because')`, [ofOne]).then(
    () => second.query('COMMIT'),
    () => second.query('ROLLBACK'),
  )
  await wait(300)
  await first.query('COMMIT')
  await ending
  await Promise.all([first.end(), second.end()])
  expect(
    await asSuperuser(`SELECT p.name FROM membership m JOIN person p ON p.id = m.person_id
      WHERE m.role = 'administrator' AND m.to_at IS NULL AND p.disabled_at IS NULL`),
  ).toEqual([{ name: 'administrator' }])
})

/** A transaction of the service's own role for somebody, which stays open. */
async function begin({ personId }: Actor): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: database.appUrl })
  await client.connect()
  await client.query('BEGIN')
  await client.query(`SELECT set_config('app.person_id', $1, true)`, [personId])
  return client
}

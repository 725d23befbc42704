import { expect, test } from 'vitest'
import type { Actor } from '@/domain/access/actor'
import { giveUpRole } from '@/operations/end-role'
import { getOwnRoles } from '@/operations/read/get-own-roles'
import { findActorOf } from '@/server/session/find-session'
import { registerOrganisations } from '../../factories/organisations'
import { asSuperuser } from '../../support/database'
import { REASON, end, give, idOf, register, said, session } from './keeping'

const people = await registerOrganisations()
const { gatekeeper1, contributor1, executive1, lead1, north, administrator } = people

const giveUp = (actor: Actor, membership: string, lastDay = '', reason = REASON) =>
  giveUpRole(actor, { membership, lastDay, reason })
const rolesOf = async (actor: Actor) => (await getOwnRoles(actor)).map(({ role }) => role)

test('everybody reads their own roles, and nobody else’s', async () => {
  expect(await rolesOf(north)).toEqual(['commissioner'])
  expect(await rolesOf(contributor1)).toEqual(['contributor'])
  const others = await idOf(lead1.email, 'service-lead')
  for (const actor of [contributor1, north, people.auditor, gatekeeper1])
    expect((await getOwnRoles(actor)).map(({ id }) => id)).not.toContain(others)
})

test('one gives up a role, the only one too: its rights and the sessions end, and the reason stays', async () => {
  const open = await session(contributor1)
  expect(await findActorOf(open)).not.toBe(null)
  expect(said(await giveUp(contributor1, await idOf(contributor1.email, 'contributor')))).toBe('done')
  expect(await findActorOf(open)).toBe(null)
  expect(await rolesOf(contributor1)).toEqual([])
  const events = await asSuperuser(
    `SELECT action, reason, person_name FROM audit_event WHERE organisation = 'ZZ1' AND object = $1 AND action = 'role-ended'`,
    [contributor1.personId],
  )
  expect(events).toMatchObject([{ action: 'role-ended', reason: REASON, person_name: contributor1.name }])
  // Who keeps the people of the provider still finds them, and gives the role back.
  expect(said(await give(gatekeeper1, contributor1.personId, { role: 'contributor' }))).toBe('done')
})

test('everything that is wrong is said at once, and a role lasts no longer by whoever holds it', async () => {
  expect(said(await giveUp(executive1, '', '31/2/2099', ''))).toEqual([
    expect.stringContaining('membership: Choose the role'),
    expect.stringContaining('lastDay: '),
    expect.stringContaining('reason: Say why'),
  ])
  const signing = await idOf(executive1.email, 'executive')
  expect(said(await giveUp(executive1, signing, '2020-01-01'))).toEqual([
    expect.stringContaining('must be today or later'),
  ])
  expect(said(await giveUp(executive1, signing, '2098-01-01'))).toBe('done')
  expect(said(await giveUp(executive1, signing, '2099-01-01'))).toEqual([
    expect.stringContaining('earlier, not later'),
  ])
  expect(await rolesOf(executive1)).toEqual(['executive'])
})

test('nobody gives up what is another’s, and what is nowhere is the same', async () => {
  for (const actor of [executive1, north, gatekeeper1])
    expect(said(await giveUp(actor, await idOf(lead1.email, 'service-lead')))).toBe('not-found')
  expect(said(await giveUp(executive1, '00000000-0000-4000-8000-000000000000'))).toBe('not-found')
})

test('the last gatekeeper and the last administrator stay, until there is another', async () => {
  const [keeping, administering] = [
    await idOf(gatekeeper1.email, 'gatekeeper'),
    await idOf(administrator.email, 'administrator'),
  ]
  const stays = [expect.stringContaining('Nobody else could give roles')]
  expect(said(await giveUp(gatekeeper1, keeping))).toEqual(stays)
  expect(said(await giveUp(administrator, administering))).toEqual(stays)
  await register('gatekeeper', 'ZZ1', 'second')
  expect(said(await giveUp(gatekeeper1, keeping))).toBe('done')
  const second = await register('administrator', null, 'second-administrator')
  expect(said(await end(second, administrator.personId, administering, { lastDay: '2099-01-01' }))).toBe(
    'done',
  )
  expect(said(await giveUp(administrator, administering))).toBe('done')
})

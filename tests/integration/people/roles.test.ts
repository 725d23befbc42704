import { expect, test } from 'vitest'
import { findActorOf } from '@/server/session/find-session'
import { registerOrganisations } from '../../factories/organisations'
import { asSuperuser } from '../../support/database'
import { REASON, end, give, idOf, said, session } from './keeping'

const people = await registerOrganisations()
const { gatekeeper1, contributor1, lead1 } = people

test('a gatekeeper gives a role of their own provider to somebody of it, whose sessions end', async () => {
  const open = await session(contributor1)
  expect(await findActorOf(open)).not.toBeNull()
  expect(said(await give(gatekeeper1, contributor1.personId))).toBe('done')
  expect(await findActorOf(open)).toBeNull()
  expect(said(await give(gatekeeper1, contributor1.personId))).toEqual([expect.stringContaining('already')])
  expect(said(await give(gatekeeper1, people.contributor2.personId))).toBe('not-found')
  expect(
    said(await give(gatekeeper1, contributor1.personId, { role: 'gatekeeper', organisation: 'ZZ2' })),
  ).toEqual([expect.stringContaining('You may not give')])
  expect(said(await give(gatekeeper1, gatekeeper1.personId))).toEqual([
    expect.stringContaining('Nobody gives'),
  ])
  expect(said(await give(lead1, contributor1.personId))).toBe('not-found')
})

test('ending a role takes its rights with the next request', async () => {
  const open = await session(contributor1)
  const membership = await idOf('contributor1@test.example', 'executive')
  expect(said(await end(lead1, contributor1.personId, membership))).toBe('not-found')
  expect(said(await end(gatekeeper1, contributor1.personId, membership, { reason: '' }))).toEqual([
    'reason: Say why this role changes',
  ])
  expect(said(await end(gatekeeper1, contributor1.personId, membership))).toBe('done')
  expect(await findActorOf(open)).toBeNull()
  const again = await findActorOf(await session(contributor1))
  expect(again?.memberships.map(({ role }) => role)).toEqual(['contributor'])
  expect(said(await end(gatekeeper1, contributor1.personId, membership))).toEqual([
    ': This role has ended already',
  ])
  const kept = await asSuperuser(`SELECT organisation, reason FROM audit_event WHERE action = 'role-ended'`)
  expect(kept).toEqual([{ organisation: 'ZZ1', reason: REASON }])
})

test('without the end of its sessions, a role that is over gives nothing either', async () => {
  const open = await session(lead1)
  await asSuperuser(`UPDATE membership SET to_at = now() WHERE person_id = $1`, [lead1.personId])
  expect((await findActorOf(open))?.memberships).toEqual([])
  await asSuperuser(`UPDATE membership SET to_at = NULL WHERE person_id = $1`, [lead1.personId])
})

test('a role gets another last day, and is held until then', async () => {
  const membership = await idOf('lead1@test.example', 'service-lead')
  expect(said(await end(gatekeeper1, lead1.personId, membership, { lastDay: '2020-01-01' }))).toEqual([
    expect.stringContaining('lastDay: The last day must be today or later'),
  ])
  expect(said(await end(gatekeeper1, lead1.personId, membership, { lastDay: '2099-12-31' }))).toBe('done')
  expect(await idOf('lead1@test.example', 'service-lead')).toBe(membership)
  expect(said(await end(gatekeeper1, lead1.personId, membership, { lastDay: '2100-12-31' }))).toBe('done')
})

import { expect, test } from 'vitest'
import type { Actor } from '@/domain/access/actor'
import { setAccess } from '@/operations/set-access'
import { findActorOf } from '@/server/session/find-session'
import { registerOrganisations } from '../../factories/organisations'
import { asSuperuser } from '../../support/database'
import { REASON, said, session } from './keeping'

const { gatekeeper1, contributor1, lead1 } = await registerOrganisations()

test('a disabled person signs in no more, and again once they are enabled, each with a reason on record', async () => {
  const set = (actor: Actor, mayEnter: boolean, reason = REASON) =>
    setAccess(actor, { scope: 'own', personId: contributor1.personId, mayEnter, reason })
  const open = await session(contributor1)
  expect(said(await set(lead1, false))).toBe('not-found')
  expect(said(await set(gatekeeper1, false, 'x'))).toEqual([expect.stringContaining('reason: Say')])
  expect(said(await set(gatekeeper1, false))).toBe('done')
  expect(await findActorOf(open)).toBeNull()
  expect(said(await set(gatekeeper1, false))).toEqual([expect.stringContaining('already')])
  expect(said(await set(gatekeeper1, true))).toBe('done')
  await asSuperuser(`SELECT grant_membership($1, 'contributor', 'hsps-1767', 'ZZ2', NULL)`, [
    contributor1.personId,
  ])
  // Somebody who is of another provider too is not one provider's to close.
  expect(said(await set(gatekeeper1, false))).toBe('not-found')
})

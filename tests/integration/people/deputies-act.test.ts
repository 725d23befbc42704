import { expect, test } from 'vitest'
import { nameDeputy } from '@/operations/name-deputy'
import { submitReturn } from '@/operations/submit-return'
import { findActorOf } from '@/server/session/find-session'
import { registerOrganisations } from '../../factories/organisations'
import { asSuperuser } from '../../support/database'
import { checked, saveAll } from '../returns/entering'
import { idOf, said, session } from './keeping'

const { gatekeeper1, contributor1, lead1 } = await registerOrganisations()

test('what a deputy submits says for whom, in its snapshot, its receipt and the audit trail', async () => {
  const membership = await idOf(lead1.email, 'service-lead')
  const named = { scope: 'own', personId: lead1.personId, membership, deputy: contributor1.personId } as const
  expect(said(await nameDeputy(gatekeeper1, { ...named, from: '', to: '2098-12-31' }))).toBe('done')
  const deputy = await findActorOf(await session(contributor1))
  if (!deputy) throw new Error('The deputy is not signed in')
  await saveAll(deputy)
  expect(await submitReturn(deputy, await checked(deputy))).toMatchObject({ ok: true })
  const [stored] = await asSuperuser<{ submitted_by_name: string; snapshot: string; entered: string[] }>(
    `SELECT submitted_by_name, snapshot, ARRAY(SELECT DISTINCT entered_by_name FROM submitted_line WHERE entered_by_name IS NOT NULL) AS entered
     FROM submission`,
  )
  const acting = 'contributor1, as deputy for lead1'
  expect(stored?.submitted_by_name).toBe(acting)
  expect(JSON.parse(stored?.snapshot ?? '{}')).toMatchObject({ submitted: { name: acting } })
  // What they enter they enter as the contributor that they are.
  expect(stored?.entered).toEqual(['contributor1'])
  const [event] = await asSuperuser<{ new: object }>(
    `SELECT new FROM audit_event WHERE action = 'return-submitted'`,
  )
  expect(event?.new).toMatchObject({ deputyFor: 'lead1' })
})

test('a deputy is one no more after the last day', async () => {
  await asSuperuser(
    `UPDATE membership SET from_at = now() - interval '2 days', to_at = now() WHERE deputy_for IS NOT NULL`,
  )
  const after = await findActorOf(await session(contributor1))
  expect(after?.memberships.map(({ role }) => role)).toEqual(['contributor'])
})

import { expect, test } from 'vitest'
import { nameDeputy } from '@/operations/name-deputy'
import { findActorOf } from '@/server/session/find-session'
import { registerOrganisations } from '../../factories/organisations'
import { atOnce } from '../../support/at-once'
import { end, idOf, said, session } from './keeping'

const { gatekeeper1, contributor1, executive1, lead1 } = await registerOrganisations()

test('a deputy holds the role of another for a span of days, and it ends with that role', async () => {
  const name = (overrides: object = {}) =>
    idOf(lead1.email, 'service-lead').then((membership) =>
      nameDeputy(gatekeeper1, {
        ...{ scope: 'own', personId: lead1.personId, membership, deputy: contributor1.personId },
        ...{ from: '', to: '2098-12-31', ...overrides },
      }),
    )
  const held = await idOf(lead1.email, 'service-lead')
  expect(said(await end(gatekeeper1, lead1.personId, held, { lastDay: '2100-12-31' }))).toBe('done')
  expect(said(await name({ deputy: '' }))).toEqual(['deputy: Choose who stands in'])
  expect(said(await name({ deputy: lead1.personId }))).toEqual(['deputy: Choose somebody else'])
  expect(said(await name({ deputy: gatekeeper1.personId }))).toEqual([
    expect.stringContaining('Nobody gives'),
  ])
  expect(said(await name({ to: '' }))).toEqual([expect.stringContaining('to: Enter the last day')])
  expect(said(await name({ to: '2101-12-31' }))).toEqual(['to: The role itself ends before that day'])
  expect(said(await name())).toBe('done')
  const actor = await findActorOf(await session(contributor1))
  expect(actor?.memberships).toContainEqual(
    expect.objectContaining({ role: 'service-lead', deputyFor: 'lead1' }),
  )
  expect(said(await name())).toEqual([expect.stringContaining('holds this role already')])
  expect(said(await end(gatekeeper1, lead1.personId, await idOf(lead1.email, 'service-lead')))).toBe('done')
  expect(await idOf(contributor1.email, 'service-lead')).toBe('')
})

test('a deputy who is named while the role that they stand in for is ended does not outlive it', async () => {
  const membership = await idOf(executive1.email, 'executive')
  const naming: Parameters<typeof nameDeputy>[1] = {
    ...{ scope: 'own', personId: executive1.personId, membership, deputy: contributor1.personId },
    ...{ from: '', to: '2098-12-31' },
  }
  const came = await atOnce<{ ok: boolean; failure?: unknown }>('membership', [
    () => nameDeputy(gatekeeper1, naming),
    () => end(gatekeeper1, executive1.personId, membership),
  ])
  expect(came.map(said)).toEqual(['done', 'done'])
  expect([await idOf(executive1.email, 'executive'), await idOf(contributor1.email, 'executive')]).toEqual([
    '',
    '',
  ])
})

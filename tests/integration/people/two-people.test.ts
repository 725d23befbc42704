import { expect, test } from 'vitest'
import type { Actor } from '@/domain/access/actor'
import { getPreview } from '@/operations/read/get-preview'
import { getTwoPeople } from '@/operations/read/get-two-people'
import { setTwoPeople } from '@/operations/set-two-people'
import { submitReturn } from '@/operations/submit-return'
import { registerOrganisations } from '../../factories/organisations'
import { asSuperuser } from '../../support/database'
import { ZZ1, checked, saveAll } from '../returns/entering'
import { said } from './keeping'

const people = await registerOrganisations()
const { lead1, gatekeeper1, administrator } = people
const REASON = 'The board asked for it in its audit.'
const set = (actor: Actor, wanted: 'yes' | 'no' | '', reason = REASON, provider = 'ZZ1') =>
  setTwoPeople(actor, { scope: scopeOf(actor), framework: 'hsps-1767', provider, wanted, reason })
const scopeOf = (actor: Actor) => (actor === administrator ? 'everybody' : 'own')
const since = async (actor: Actor) => (await getTwoPeople(actor, scopeOf(actor), 'hsps-1767', 'ZZ1'))?.since

test('a gatekeeper of the provider and an administrator say whether it asks for two people', async () => {
  for (const stranger of [lead1, people.gatekeeper2, people.north, people.auditor]) {
    expect(said(await set(stranger, 'yes'))).toBe('not-found')
    for (const scope of ['everybody', 'own'] as const)
      expect(await getTwoPeople(stranger, scope, 'hsps-1767', 'ZZ1')).toBeNull()
  }
  expect(said(await set(gatekeeper1, '', ''))).toEqual([
    'wanted: Choose yes or no',
    'reason: Say why this changes',
  ])
  expect(said(await set(administrator, 'yes', REASON, 'ZZ9'))).toBe('not-found')
  expect(await since(gatekeeper1)).toBeNull()
  expect(said(await set(gatekeeper1, 'yes'))).toBe('done')
  expect(said(await set(administrator, 'yes'))).toEqual(['wanted: It is so already. Nothing was changed'])
  expect(await since(administrator)).toBeInstanceOf(Date)
  const kept = await asSuperuser(
    `SELECT action, organisation, framework, reason FROM audit_event WHERE action LIKE 'two-people-%'`,
  )
  expect(kept).toEqual([
    { action: 'two-people-asked', organisation: 'ZZ1', framework: 'hsps-1767', reason: REASON },
  ])
})

test('whoever entered everything is stopped, and told who may submit; somebody else submits it', async () => {
  await saveAll(lead1)
  const preview = await getPreview(lead1, ZZ1)
  expect(preview?.preview.errors.map(({ code }) => code)).toEqual(['C25'])
  expect(preview?.preview.figuresSha256).toBeNull()
  expect(preview?.others?.map(({ name }) => name)).toEqual(['gatekeeper1'])
  expect((await getPreview(people.contributor1, ZZ1))?.preview.errors).toEqual([])

  const posted = await checked(gatekeeper1)
  expect(await submitReturn(lead1, posted)).toMatchObject({
    failure: { kind: 'invalid', findings: [{ code: 'C25' }] },
  })
  expect(await getPreview(gatekeeper1, ZZ1)).toMatchObject({ others: null })
})

test('the database refuses it too, whatever the service decides', async () => {
  const posted = await checked(gatekeeper1)
  // The domain is blinded: where a return is read its provider asks for nothing, and for two people only where it is stored.
  await asSuperuser(`CREATE OR REPLACE FUNCTION two_people_since(framework text, provider_code text) RETURNS timestamptz
    LANGUAGE sql VOLATILE AS $$ SELECT CASE WHEN current_query() LIKE '%INSERT INTO submission%' THEN now() END $$`)
  await expect(submitReturn(lead1, posted)).rejects.toThrow('nobody submits what they alone entered')
  expect(await asSuperuser('SELECT 1 FROM submission')).toEqual([])
  // Without the trigger nothing else would have stopped it.
  await asSuperuser('ALTER TABLE submission DISABLE TRIGGER submission_two_people')
  expect(await submitReturn(lead1, posted)).toMatchObject({ ok: true })
})

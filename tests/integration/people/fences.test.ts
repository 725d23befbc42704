import { beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '@/domain/access/actor'
import { invitePerson } from '@/operations/invite-people'
import { registerOrganisations } from '../../factories/organisations'
import { asSuperuser } from '../../support/database'
import { asActor, give, idOf, said, typedPerson } from './keeping'

const people = await registerOrganisations()
const { gatekeeper1, gatekeeper2, administrator, contributor1, contributor2, lead1 } = people
const F = `'hsps-1767'`

/** What a function refuses, as the database says it; `done` where it does not. Asked past all code of the service. */
const asked = (actor: Actor | null, sql: string) =>
  asActor(actor, sql).then(
    () => 'done',
    (failure: unknown) =>
      failure instanceof Error ? (/Code: `(\w+)`/.exec(failure.message)?.[1] ?? failure.message) : '',
  )
const invitation = (role: string, framework: string, provider: string, email = 'x@test.example') =>
  `SELECT create_invitation(sha256(convert_to(clock_timestamp()::text, 'UTF8')), '${email}', 'X', '${role}', ${framework}, ${provider}, NULL, 24)`
const granted = (actor: Actor, role: string, provider: string) =>
  `SELECT grant_membership('${actor.personId}', '${role}', ${F}, '${provider}', NULL)::text`

describe('the database alone, with no code of the service before it', () => {
  test.each<[string, Actor | null, string]>([
    ['a gatekeeper to a role above their own', gatekeeper1, invitation('administrator', 'NULL', 'NULL')],
    ['a gatekeeper to the national team', gatekeeper1, invitation('auditor', F, 'NULL')],
    ['a gatekeeper to another provider', gatekeeper1, invitation('contributor', F, `'ZZ2'`)],
    ['a gatekeeper under another framework', gatekeeper1, invitation('contributor', `'tiny-100'`, `'ZZ1'`)],
    ['a gatekeeper themselves', gatekeeper1, invitation('executive', F, `'ZZ1'`, gatekeeper1.email)],
    ['a lead a colleague', lead1, invitation('contributor', F, `'ZZ1'`)],
    ['nobody anybody', null, invitation('contributor', F, `'ZZ1'`)],
  ])('does not let %s be invited', async (_, actor, sql) => {
    expect(await asked(actor, sql)).toBe('42501')
  })

  test('lets a gatekeeper invite to their own', async () => {
    expect(await asked(gatekeeper1, invitation('contributor', F, `'ZZ1'`))).toBe('done')
  })

  test.each<[string, Actor, string]>([
    ['a gatekeeper to themselves', gatekeeper1, granted(gatekeeper1, 'executive', 'ZZ1')],
    ['an administrator to themselves', administrator, granted(administrator, 'executive', 'ZZ1')],
    ['a gatekeeper at another provider', gatekeeper1, granted(contributor1, 'contributor', 'ZZ2')],
    ['a gatekeeper to whom they do not know', gatekeeper1, granted(contributor2, 'contributor', 'ZZ1')],
    ['a lead', lead1, granted(contributor1, 'executive', 'ZZ1')],
  ])('does not let a role be given by %s', async (_, actor, sql) => {
    expect(await asked(actor, sql)).toBe('42501')
  })
})

describe('the database alone, about what is there', () => {
  test('lets nobody end, disable, withdraw or read what is another gatekeeper’s', async () => {
    const membership = await idOf(contributor1.email, 'contributor')
    await asked(gatekeeper1, invitation('contributor', F, `'ZZ1'`, 'kept@test.example'))
    const [kept] = await asSuperuser<{ id: string }>(
      `SELECT id FROM invitation WHERE email = 'kept@test.example'`,
    )
    for (const stranger of [gatekeeper2, lead1, people.auditor])
      for (const sql of [
        `SELECT end_membership('${membership}', NULL, 'Because')`,
        `SELECT disable_person('${contributor1.personId}', 'Because')`,
        `SELECT enable_person('${contributor1.personId}', 'Because')`,
        `SELECT withdraw_invitation('${kept?.id ?? ''}', 'Because')`,
        `SELECT set_two_people(${F}, 'ZZ1', true, 'Because')`,
        `SELECT * FROM people_standing()`,
        `SELECT id FROM list_people(true, '', '', '', '', 0, 10)`,
        `SELECT * FROM list_known_addresses('{}')`,
      ])
        expect([stranger.name, sql, await asked(stranger, sql)]).toEqual([stranger.name, sql, '42501'])
    for (const sql of [
      `SELECT id FROM list_people(false, 'contributor1', '', '', '', 0, 10)`,
      `SELECT 1 WHERE read_person('${contributor1.personId}', false) IS NOT NULL`,
      `SELECT 1 WHERE read_invitation('${kept?.id ?? ''}', false) IS NOT NULL`,
    ])
      expect([sql, await asActor(gatekeeper2, sql)]).toEqual([sql, []])
  })

  test('keeps the last gatekeeper and the last administrator, also past its own functions', async () => {
    const last = (sql: string) =>
      asSuperuser(sql).then(
        () => 'done',
        (failure: unknown) => (failure instanceof Error ? failure.message : ''),
      )
    expect(
      await last(`UPDATE membership SET to_at = now() WHERE role = 'gatekeeper' AND provider_code = 'ZZ1'`),
    ).toBe('the last gatekeeper stays')
    expect(await last(`UPDATE person SET disabled_at = now() WHERE name = 'administrator'`)).toBe(
      'the last administrator stays',
    )
    // A mutant: without the triggers nothing past the functions would have stopped it.
    await asSuperuser('ALTER TABLE membership DISABLE TRIGGER membership_keepers')
    expect(
      await last(`UPDATE membership SET to_at = now() WHERE role = 'gatekeeper' AND provider_code = 'ZZ1'`),
    ).toBe('done')
    await asSuperuser(`UPDATE membership SET to_at = NULL WHERE role = 'gatekeeper'`)
    await asSuperuser('ALTER TABLE membership ENABLE TRIGGER membership_keepers')
  })
})

describe('the domain alone, with a database that lets everybody give everything', () => {
  beforeEach(async () => {
    await asSuperuser(`CREATE OR REPLACE FUNCTION i_may_grant(role text, framework text, provider_code text) RETURNS boolean
      LANGUAGE sql STABLE AS 'SELECT true'`)
  })

  test.each([
    ['to a role above their own', { role: 'administrator', framework: '', organisation: '' }],
    ['to another provider', { organisation: 'ZZ2' }],
    ['to a commissioner', { role: 'commissioner', organisation: 'NORTH' }],
  ])('a gatekeeper invites nobody %s', async (_, overrides) => {
    const outcome = await invitePerson(gatekeeper1, typedPerson({ email: 'new@test.example', ...overrides }))
    expect(said(outcome)).toEqual([expect.stringMatching(/^role: You may not give/)])
    // The database would have let it pass.
    expect(await asked(gatekeeper1, invitation('auditor', F, 'NULL', 'through@test.example'))).toBe('done')
  })

  test('nobody gives a role to themselves, or one that is not theirs to give', async () => {
    expect(said(await give(gatekeeper1, contributor1.personId, { organisation: 'ZZ2' }))).toEqual([
      expect.stringMatching(/^role: You may not give/),
    ])
    expect(said(await give(gatekeeper1, gatekeeper1.personId))).toEqual([
      expect.stringContaining('Nobody gives'),
    ])
  })
})

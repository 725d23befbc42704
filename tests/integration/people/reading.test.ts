import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/domain/access/actor'
import { getAdministration } from '@/operations/read/get-administration'
import { getPerson } from '@/operations/read/get-person'
import { listPeople } from '@/operations/read/list-people'
import { registerOrganisations } from '../../factories/organisations'
import { asSuperuser } from '../../support/database'
import { questionsOf } from '../dashboards/counting-statements'
import { invited } from './keeping'

const people = await registerOrganisations()
const { gatekeeper1, gatekeeper2, administrator, lead1, auditor } = people
const names = (read: Awaited<ReturnType<typeof listPeople>>) => read?.people.map(({ name }) => name)

beforeAll(async () => {
  await invited(gatekeeper1)
  await asSuperuser(`UPDATE person SET disabled_at = now() WHERE name = 'contributor2'`)
  await asSuperuser(`UPDATE membership m SET from_at = now() - interval '2 days', to_at = now() - interval '1 day'
    FROM person p WHERE p.id = m.person_id AND p.name = 'executive2'`)
})

describe('the list of people', () => {
  test('has everybody for an administrator, and those of the own provider for a gatekeeper', async () => {
    expect((await listPeople(administrator, 'everybody', {}))?.total).toBe(14)
    expect(names(await listPeople(gatekeeper1, 'own', {}))).toEqual(
      ['contributor1', 'executive1', 'gatekeeper1', 'lead1', 'Robin Ashdown'].sort((a, b) =>
        a.localeCompare(b),
      ),
    )
    expect(names(await listPeople(gatekeeper2, 'own', {}))).not.toContain('lead1')
  })

  test.each([
    ['nobody else', lead1, 'own'],
    ['an auditor', auditor, 'everybody'],
    ['a gatekeeper who asks for everybody', gatekeeper1, 'everybody'],
    ['an administrator who is of no provider', administrator, 'own'],
  ] as const)('is there for %s', async (_, actor, scope) => {
    expect(await listPeople(actor, scope, {})).toBeNull()
    expect(await getPerson(actor, scope, lead1.personId)).toBeNull()
  })

  test.each([
    [{ search: 'LEAD' }, ['lead1', 'lead2']],
    [{ search: 'zz1.example' }, ['Robin Ashdown']],
    [{ search: '%' }, []],
    [{ role: 'executive' }, ['executive1', 'executive2']],
    [{ organisation: 'SOUTH' }, ['south']],
    [{ state: 'invited' }, ['Robin Ashdown']],
    [{ state: 'disabled' }, ['contributor2']],
    [{ state: 'ended' }, ['executive2']],
    [{ role: 'contributor', organisation: 'ZZ1', state: 'in-use' }, ['contributor1']],
  ])('narrowed by %j has %j', async (asked, found) => {
    expect(names(await listPeople(administrator, 'everybody', asked))).toEqual(found)
  })

  test('comes a page at a time', async () => {
    const pages = await Promise.all(
      [1, 2, 3].map((page) => listPeople(administrator, 'everybody', { page }, 6)),
    )
    expect(pages.map((page) => page?.people.length)).toEqual([6, 6, 2])
    expect(pages[0]).toMatchObject({ total: 14, pages: 3 })
    expect(new Set(pages.flatMap((page) => page?.people.map(({ id }) => id) ?? [])).size).toBe(14)
  })

  test.each<[string, number, (actor: Actor) => Promise<unknown>]>([
    ['listPeople', 3, (actor) => listPeople(actor, 'everybody', {})],
    ['getPerson', 2, (actor) => getPerson(actor, 'everybody', lead1.personId)],
    // Under the two frameworks of the tests: six under one.
    ['getAdministration', 8, (actor) => getAdministration(actor)],
  ])('%s asks the database at most %i times', async (_, most, ask) => {
    expect((await questionsOf(() => ask(administrator))).length).toBeLessThanOrEqual(most)
  })
})

test('a person is shown with the roles that the reader may know of', async () => {
  await asSuperuser(`SELECT grant_membership($1, 'contributor', 'hsps-1767', 'ZZ2', NULL)`, [lead1.personId])
  const rolesFor = async (actor: Actor, scope: 'everybody' | 'own') => {
    const read = await getPerson(actor, scope, lead1.personId)
    return read?.kind === 'person'
      ? read.person.roles.map(({ role, organisation }) => [role, organisation])
      : null
  }
  expect(await rolesFor(administrator, 'everybody')).toHaveLength(2)
  expect(await rolesFor(gatekeeper1, 'own')).toEqual([['service-lead', 'ZZ1']])
  expect(await rolesFor(gatekeeper2, 'own')).toEqual([['contributor', 'ZZ2']])
  for (const id of ['nobody', '', people.north.personId, "x' OR 1=1"])
    expect(await getPerson(gatekeeper1, 'own', id)).toBeNull()
})

test('an invitation is shown to whoever may withdraw it', async () => {
  const id = (await listPeople(gatekeeper1, 'own', { state: 'invited' }))?.people[0]?.id ?? ''
  expect(await getPerson(gatekeeper1, 'own', id)).toMatchObject({
    kind: 'invitation',
    invitation: {
      email: 'robin@zz1.example',
      organisation: 'ZZ1',
      invitedBy: 'gatekeeper1',
      state: 'invited',
    },
  })
  expect(await getPerson(administrator, 'everybody', id)).toMatchObject({ kind: 'invitation' })
  expect(await getPerson(gatekeeper2, 'own', id)).toBeNull()
})

test('an administrator is told what is still missing, and nobody else', async () => {
  expect((await getAdministration(administrator))?.people).toEqual({
    administrators: 1,
    withoutFactor: 1,
    openInvitations: 1,
    expiredInvitations: 0,
    waitedFor: [],
    withoutGatekeeper: [],
    withoutLead: [],
    withoutExecutive: ['ZZ2'],
    commissionersWithout: [],
    done: false,
  })
  expect(await getAdministration(gatekeeper1)).toBeNull()
})

import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { HeldRole, ListedPerson, PersonRecord } from '@/domain/access/person-record'
import { PeopleScreen } from '@/features/people/components/people-screen'
import { PersonScreen } from '@/features/people/components/person-screen'
import { toPeopleView } from '@/features/people/to-people-view'
import { toPersonView } from '@/features/people/to-person-view'
import { toRoleChoices } from '@/features/people/to-role-choices'
import { anActor } from '../../factories/actors'

const administrator = anActor('administrator')
const gatekeeper = anActor('gatekeeper')
const AT = new Date('2026-11-29T12:00:00Z')

function aListed(overrides: Partial<ListedPerson> = {}): ListedPerson {
  return {
    ...{ id: 'p1', isInvitation: false, name: 'Sam Quill', email: 'sam@zz1.example', state: 'in-use' },
    roles: [{ role: 'service-lead', framework: 'hsps-1767', organisation: 'ZZ1', from: '', to: null }],
    ...{ lastSignedInAt: new Date('2026-11-03T10:00:00Z'), expiresAt: null },
    ...overrides,
  }
}
const aRead = (people: readonly ListedPerson[], overrides: object = {}) => ({
  ...{ people, total: people.length, page: 1, pages: 1 },
  organisations: [{ side: 'provider' as const, framework: null, code: 'ZZ1', name: 'Northern' }],
  ...overrides,
})

function aRole(overrides: Partial<HeldRole> = {}): HeldRole {
  return {
    ...{ id: 'm1', role: 'service-lead', framework: 'hsps-1767', organisation: 'ZZ1' },
    ...{ organisationName: 'Northern', from: new Date('2026-01-01'), to: null, deputyFor: null },
    ...{ grantedBy: 'Jo Penhallow', mayEnd: true },
    ...overrides,
  }
}
function aPerson(overrides: Partial<PersonRecord> = {}): PersonRecord {
  return {
    ...{ id: 'p1', name: 'Sam Quill', email: 'sam@zz1.example', disabledAt: null, lastSignedInAt: null },
    ...{ createdAt: new Date('2026-01-01'), mayDisable: true, roles: [aRole()], deputies: [], at: AT },
    ...overrides,
  }
}

test('a list says who holds which roles, how they stand, and when they were last here', () => {
  const people = [
    aListed(),
    aListed({
      id: 'i1',
      name: 'Blair Nokes',
      isInvitation: true,
      state: 'expired',
      lastSignedInAt: null,
      expiresAt: AT,
    }),
    aListed({ id: 'p2', name: 'Kit Rowsell', state: 'disabled', roles: [], lastSignedInAt: null }),
  ]
  const html = renderToStaticMarkup(
    <PeopleScreen {...toPeopleView(administrator, 'everybody', {}, aRead(people))} />,
  )
  for (const said of [
    'Service lead, ZZ1',
    '3 November 2026',
    'Invitation expired',
    'Link ended 29 November 2026',
  ])
    expect(html).toContain(said)
  for (const said of [
    'Cannot sign in',
    'Never',
    '3 people',
    'href="/admin/people/p1"',
    '/admin/people/import',
  ])
    expect(html).toContain(said)
})

test('an empty list leads on: to the register of organisations, or to everybody', () => {
  const none = toPeopleView(administrator, 'everybody', {}, aRead([], { organisations: [] }))
  expect(renderToStaticMarkup(<PeopleScreen {...none} />)).toContain('href="/admin/organisations"')
  const narrowed = toPeopleView(gatekeeper, 'own', { search: 'zzz' }, aRead([]))
  const html = renderToStaticMarkup(<PeopleScreen {...narrowed} />)
  expect(html).toContain('0 people as you asked')
  expect(html).toContain('Show everybody')
  expect(html).not.toContain('/people/import')
})

test('many people come in pages that keep what was asked', () => {
  const view = toPeopleView(
    administrator,
    'everybody',
    { role: 'auditor', page: 2 },
    aRead([aListed()], { page: 2, pages: 3, total: 60 }),
  )
  expect(view.pagination).toMatchObject({
    previous: { href: '/admin/people?role=auditor' },
    next: { href: '/admin/people?role=auditor&page=3' },
  })
})

test('a person is shown with what this reader may change', () => {
  const over = aRole({ id: 'm0', role: 'contributor', to: new Date('2026-06-01') })
  const theirs = aRole({ id: 'm2', organisation: 'ZZ2', mayEnd: false })
  const view = toPersonView(gatekeeper, 'own', aPerson({ roles: [over, aRole(), theirs] }))
  expect(view.roles.map(({ changeHref }) => changeHref)).toEqual([
    '/people/p1/change?to=end&membership=m1',
    null,
  ])
  expect(view.roles.map(({ deputyHref }) => deputyHref !== null)).toEqual([true, false])
  expect(view.past.map(({ role, to }) => [role, to])).toEqual([['Contributor', '1 June 2026']])
  const html = renderToStaticMarkup(<PersonScreen view={view} done={null} ways={[]} />)
  for (const said of ['Stop this person signing in', 'Not yours to change', 'Roles that are over'])
    expect(html).toContain(said)
})

test('nobody is offered to change themselves but to give up a role', () => {
  const self = aPerson({ id: gatekeeper.personId, roles: [aRole({ mayEnd: false })] })
  const view = toPersonView(gatekeeper, 'own', self)
  expect([view.giveHref, view.access, view.roles[0]?.deputyHref]).toEqual([null, null, null])
  expect(view.roles[0]?.changeHref).toContain('to=end')
})

test('a deputy is called one, and has none', () => {
  const deputy = aRole({ deputyFor: 'Morgan Tellis', to: new Date('2027-01-01') })
  const [row] = toPersonView(gatekeeper, 'own', aPerson({ roles: [deputy] })).roles
  expect([row?.role, row?.to, row?.deputyHref]).toEqual([
    'Service lead, as deputy for Morgan Tellis',
    '31 December 2026',
    null,
  ])
})

test('nobody is offered a role that they may not give', () => {
  const { organisations } = aRead([])
  const of = (actor: typeof gatekeeper) => toRoleChoices(actor, organisations).roles.map(({ value }) => value)
  expect(of(gatekeeper)).toEqual(['contributor', 'service-lead', 'gatekeeper', 'executive'])
  expect(of(administrator)).toHaveLength(8)
})

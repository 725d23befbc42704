import { expect, test } from 'vitest'
import { actingFor } from '@/domain/access/acting-for'
import {
  type Actor,
  type Membership,
  can,
  isOfAnyProvider,
  isOfProvider,
  mayAnywhere,
  reachOf,
} from '@/domain/access/actor'
import { auditReach } from '@/domain/access/audit-reach'
import type { Role } from '@/domain/access/roles'
import { anActor, withRoleOf } from '../../../factories/actors'

const framework = 'hsps-1767'
const held = (role: Role, reaches: Membership['reaches'], overrides: Partial<Membership> = {}): Actor => {
  const actor = anActor(role, reaches)
  return { ...actor, memberships: actor.memberships.map((each) => ({ ...each, ...overrides })) }
}
const at = (providerCode: string) => ({ framework, providerCode })

test('a commissioner reads what further providers submit, and does nothing else there', () => {
  const reader = held('commissioner', ['ZZ1'], { alsoReads: ['ZZ2'] })
  expect(reachOf(reader, 'return:read-submitted', framework)).toEqual(['ZZ1', 'ZZ2'])
  expect(reachOf(reader, 'declaration:read-signed', framework)).toEqual(['ZZ1', 'ZZ2'])
  expect(reachOf(reader, 'return:judge', framework)).toEqual(['ZZ1'])
  expect([can(reader, 'return:read-submitted', at('ZZ2')), can(reader, 'return:judge', at('ZZ2'))]).toEqual([
    true,
    false,
  ])
  const only = held('commissioner', [], { alsoReads: ['ZZ2'] })
  expect([mayAnywhere(only, 'return:read-submitted'), mayAnywhere(only, 'return:judge')]).toEqual([
    true,
    false,
  ])
})

test('whoever reaches all by one role reaches all, whatever else they hold', () => {
  const both = withRoleOf(anActor('auditor'), anActor('service-lead', ['ZZ1']))
  expect(reachOf(both, 'return:read-draft', framework)).toBe('all')
  expect(reachOf(both, 'return:fill', framework)).toEqual(['ZZ1'])
  const twice = withRoleOf(anActor('service-lead', ['ZZ1', 'ZZ2']), anActor('contributor', ['ZZ1']))
  expect(reachOf(twice, 'return:fill', framework)).toEqual(['ZZ1', 'ZZ2'])
})

test('a permission is held anywhere by any of several roles, under the framework that is asked about', () => {
  const both = withRoleOf(
    anActor('executive', ['ZZ1']),
    held('service-lead', ['ZZ2'], { framework: 'tiny-100' }),
  )
  expect(mayAnywhere(both, 'declaration:sign')).toBe(true)
  expect(mayAnywhere(both, 'return:submit')).toBe(true)
  expect(mayAnywhere(both, 'return:submit', 'tiny-100')).toBe(true)
  expect(mayAnywhere(both, 'return:submit', framework)).toBe(false)
  expect(mayAnywhere(both, 'declaration:sign', framework)).toBe(true)
  expect(mayAnywhere({ ...both, memberships: [] }, 'return:submit')).toBe(false)
})

test('one of the people of a provider is so by a role at that provider, under that framework', () => {
  const both = withRoleOf(anActor('commissioner', ['ZZ2']), anActor('contributor', ['ZZ1']))
  expect([isOfProvider(both, at('ZZ1')), isOfProvider(both, at('ZZ2'))]).toEqual([true, false])
  expect(isOfProvider(both, { framework: 'tiny-100', providerCode: 'ZZ1' })).toBe(false)
  expect(isOfProvider(held('service-lead', 'all'), at('ZZ1'))).toBe(false)
  expect(isOfAnyProvider(both)).toBe(true)
  expect(isOfAnyProvider(both, framework)).toBe(true)
  expect(isOfAnyProvider(both, 'tiny-100')).toBe(false)
  for (const role of ['commissioner', 'auditor', 'administrator'] as const)
    expect([role, isOfAnyProvider(anActor(role)), isOfAnyProvider(anActor(role), framework)]).toEqual([
      role,
      false,
      false,
    ])
  const mixed = withRoleOf(anActor('national-analyst'), held('executive', ['ZZ1'], { framework: 'tiny-100' }))
  expect([
    isOfAnyProvider(mixed),
    isOfAnyProvider(mixed, 'tiny-100'),
    isOfAnyProvider(mixed, framework),
  ]).toEqual([true, true, false])
})

test('a deputy acts for whom they stand in for, and only where no role of their own lets them', () => {
  const deputy = held('service-lead', ['ZZ1'], { deputyFor: 'Morgan Tellis' })
  expect(actingFor(deputy, 'return:submit', at('ZZ1'))).toBe('Morgan Tellis')
  expect(actingFor(deputy, 'return:submit', at('ZZ2'))).toBe(null)
  expect(actingFor(withRoleOf(deputy, anActor('gatekeeper', ['ZZ1'])), 'return:submit', at('ZZ1'))).toBe(null)
  // A role of their own that does not let them stands in the way of nothing.
  expect(actingFor(withRoleOf(anActor('contributor', ['ZZ1']), deputy), 'return:submit', at('ZZ1'))).toBe(
    'Morgan Tellis',
  )
})

test('an audit trail is read by what each role reaches, each chain once', () => {
  const both = withRoleOf(
    held('service-lead', ['ZZ1'], { code: 'ZZ1' }),
    held('commissioner', ['ZZ1', 'ZZ2'], { code: 'NORTH' }),
  )
  expect(auditReach(both).chains).toEqual([{ framework, organisations: ['ZZ1', 'ZZ2', 'NORTH'] }])
  const watching = withRoleOf(both, held('auditor', 'all', { code: null }))
  expect(auditReach(watching).chains).toEqual([{ framework, organisations: 'all' }])
  // A commissioner that answers for nobody reads its own chain, and one without a code none.
  expect(auditReach(held('commissioner', [], { code: 'NORTH' })).chains).toEqual([
    { framework, organisations: ['NORTH'] },
  ])
  expect(auditReach(held('commissioner', [], { code: null })).chains).toEqual([])
})

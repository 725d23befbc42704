import { expect, test } from 'vitest'
import { can, frameworksOf, isOfProvider, mayAnywhere, reachOf } from '@/domain/access/actor'
import { type Permission, type Role, isRole, roles } from '@/domain/access/roles'
import { aServiceLead, anActor } from '../../../factories/actors'

const framework = 'hsps-1767'
const everyRole = Object.keys(roles) as Role[]
const mayIn = (permission: Permission) =>
  everyRole.filter((role) => can(anActor(role), permission, { framework, providerCode: 'ZZ1' }))

test.each([
  ['return:read-draft', ['contributor', 'service-lead', 'gatekeeper', 'executive', 'auditor']],
  ['return:fill', ['contributor', 'service-lead']],
  ['return:submit', ['service-lead', 'gatekeeper']],
  ['profile:record', ['gatekeeper']],
] as const)('%s is for %j', (permission, allowed) => {
  expect(mayIn(permission)).toEqual(allowed)
})

test('everybody reads what was submitted in their reach, but the administrator', () => {
  expect(mayIn('return:read-submitted')).toEqual(everyRole.filter((role) => role !== 'administrator'))
})

test('nobody does anything at a provider out of their reach', () => {
  for (const role of everyRole) {
    const actor = anActor(role, ['ZZ1'])
    for (const permission of roles[role].may) {
      expect(can(actor, permission, { framework, providerCode: 'ZZ1' })).toBe(roles[role].of !== 'service')
      expect(can(actor, permission, { framework, providerCode: 'ZZ2' })).toBe(false)
    }
  }
})

test('two roles do not lend each other their reach', () => {
  const [lead] = aServiceLead('ZZ1').memberships
  const [reader] = anActor('commissioner', ['ZZ1', 'ZZ2']).memberships
  const both = { ...aServiceLead('ZZ1'), memberships: lead && reader ? [lead, reader] : [] }
  expect(reachOf(both, 'return:submit', framework)).toEqual(['ZZ1'])
  expect(reachOf(both, 'return:read-submitted', framework)).toEqual(['ZZ1', 'ZZ2'])
  expect(can(both, 'return:submit', { framework, providerCode: 'ZZ2' })).toBe(false)
})

test('a role lends nothing to another framework, not even for the same provider', () => {
  for (const role of everyRole) {
    const actor = anActor(role)
    for (const permission of roles[role].may) {
      expect(can(actor, permission, { framework: 'tiny-100', providerCode: 'ZZ1' })).toBe(false)
      expect(reachOf(actor, permission, 'tiny-100')).toEqual([])
      expect(mayAnywhere(actor, permission, 'tiny-100')).toBe(false)
    }
    expect(isOfProvider(actor, { framework: 'tiny-100', providerCode: 'ZZ1' })).toBe(false)
    expect(isOfProvider(actor, { framework, providerCode: 'ZZ1' })).toBe(roles[role].of === 'provider')
  }
})

test('who has roles under two frameworks reaches under each what is theirs there', () => {
  const [lead] = aServiceLead('ZZ1').memberships
  const [reader] = anActor('commissioner', ['ZZ1', 'ZZ2']).memberships
  const memberships = lead && reader ? [lead, { ...reader, framework: 'tiny-100' }] : []
  const both = { ...aServiceLead('ZZ1'), memberships }
  expect(frameworksOf(both)).toEqual([framework, 'tiny-100'])
  expect(reachOf(both, 'return:read-submitted', framework)).toEqual(['ZZ1'])
  expect(reachOf(both, 'return:read-submitted', 'tiny-100')).toEqual(['ZZ1', 'ZZ2'])
  expect(can(both, 'return:fill', { framework: 'tiny-100', providerCode: 'ZZ1' })).toBe(false)
  expect(frameworksOf(anActor('administrator'))).toEqual([])
})

test('a permission is held anywhere or nowhere', () => {
  expect(mayAnywhere(aServiceLead('ZZ1'), 'return:submit')).toBe(true)
  expect(mayAnywhere(anActor('auditor'), 'return:read-draft')).toBe(true)
  expect(mayAnywhere(anActor('commissioner', []), 'return:read-submitted')).toBe(false)
  expect(mayAnywhere(aServiceLead('ZZ1'), 'registry:manage')).toBe(false)
  expect(mayAnywhere(anActor('administrator'), 'registry:manage')).toBe(true)
})

test('only the roles of the table are roles', () => {
  expect(everyRole.every(isRole)).toBe(true)
  expect(['', 'lead', 'constructor', 'toString'].some(isRole)).toBe(false)
})

import { expect, test } from 'vitest'
import { can, mayAnywhere, reachOf } from '@/domain/access/actor'
import { type Permission, type Role, isRole, roles } from '@/domain/access/roles'
import { aServiceLead, anActor } from '../../../factories/actors'

const everyRole = Object.keys(roles) as Role[]
const mayIn = (permission: Permission) =>
  everyRole.filter((role) => can(anActor(role), permission, { providerCode: 'ZZ1' }))

test.each([
  ['return:read-draft', ['contributor', 'service-lead', 'gatekeeper', 'executive', 'auditor']],
  ['return:fill', ['contributor', 'service-lead']],
  ['return:submit', ['service-lead', 'gatekeeper']],
  ['profile:record', ['gatekeeper']],
  ['registry:manage', ['administrator']],
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
      expect(can(actor, permission, { providerCode: 'ZZ1' })).toBe(true)
      expect(can(actor, permission, { providerCode: 'ZZ2' })).toBe(false)
    }
  }
})

test('two roles do not lend each other their reach', () => {
  const [lead] = aServiceLead('ZZ1').memberships
  const [reader] = anActor('commissioner', ['ZZ1', 'ZZ2']).memberships
  const both = { ...aServiceLead('ZZ1'), memberships: lead && reader ? [lead, reader] : [] }
  expect(reachOf(both, 'return:submit')).toEqual(['ZZ1'])
  expect(reachOf(both, 'return:read-submitted')).toEqual(['ZZ1', 'ZZ2'])
  expect(can(both, 'return:submit', { providerCode: 'ZZ2' })).toBe(false)
})

test('a permission is held anywhere or nowhere', () => {
  expect(mayAnywhere(aServiceLead('ZZ1'), 'return:submit')).toBe(true)
  expect(mayAnywhere(anActor('auditor'), 'return:read-draft')).toBe(true)
  expect(mayAnywhere(anActor('commissioner', []), 'return:read-submitted')).toBe(false)
  expect(mayAnywhere(aServiceLead('ZZ1'), 'registry:manage')).toBe(false)
})

test('only the roles of the table are roles', () => {
  expect(everyRole.every(isRole)).toBe(true)
  expect(['', 'lead', 'constructor', 'toString'].some(isRole)).toBe(false)
})

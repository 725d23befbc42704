import { describe, expect, test } from 'vitest'
import { grantableRoles, hasDeputies, keepsPeople, mayGrant } from '@/domain/access/grants'
import { type Role, isRole, roles } from '@/domain/access/roles'
import { anActor } from '../../../factories/actors'

const everyRole = Object.keys(roles).filter(isRole)
const ofProvider: readonly Role[] = ['contributor', 'service-lead', 'gatekeeper', 'executive']
const at = (role: Role, organisation: string | null = 'ZZ1', framework: string | null = 'hsps-1767') => ({
  role,
  framework,
  organisation,
})

test('an administrator gives every role', () => {
  for (const role of everyRole) expect(mayGrant(anActor('administrator'), at(role))).toBe(true)
  expect(grantableRoles(anActor('administrator'))).toEqual(everyRole)
})

test("a gatekeeper gives the roles of their own provider, under their own framework, and none above one's own", () => {
  const gatekeeper = anActor('gatekeeper')
  for (const role of everyRole)
    expect([role, mayGrant(gatekeeper, at(role))]).toEqual([role, ofProvider.includes(role)])
  expect(grantableRoles(gatekeeper)).toEqual(ofProvider)
  for (const role of ofProvider) {
    expect(mayGrant(gatekeeper, at(role, 'ZZ2'))).toBe(false)
    expect(mayGrant(gatekeeper, at(role, 'ZZ1', 'tiny-100'))).toBe(false)
    expect(mayGrant(gatekeeper, at(role, null))).toBe(false)
    expect(mayGrant(gatekeeper, at(role, 'ZZ1', null))).toBe(false)
  }
})

describe.each(everyRole.filter((role) => !['administrator', 'gatekeeper'].includes(role)))('a %s', (role) => {
  test('gives nobody anything', () => {
    for (const other of everyRole) expect(mayGrant(anActor(role), at(other))).toBe(false)
    expect([grantableRoles(anActor(role)), keepsPeople(anActor(role))]).toEqual([[], false])
  })
})

test('people are kept by administrators and gatekeepers', () => {
  expect(keepsPeople(anActor('administrator'))).toBe(true)
  expect(keepsPeople(anActor('gatekeeper'))).toBe(true)
  expect(keepsPeople(anActor('gatekeeper', []))).toBe(false)
})

test('deputies stand in for who leads and who signs', () => {
  expect(everyRole.filter(hasDeputies)).toEqual(['service-lead', 'executive'])
})

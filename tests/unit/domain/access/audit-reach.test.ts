import { expect, test } from 'vitest'
import type { Actor } from '@/domain/access/actor'
import { auditReach } from '@/domain/access/audit-reach'
import { type Role, roles } from '@/domain/access/roles'
import { anActor } from '../../../factories/actors'

const withCode = (role: Role, reaches: readonly string[] | 'all', code: string | null): Actor => ({
  ...anActor(role),
  memberships: [{ role, framework: 'hsps-1767', organisation: 'An organisation', code, reaches }],
})

test('people of a provider read its chain, and its drafts', () => {
  for (const role of ['contributor', 'service-lead', 'gatekeeper', 'executive'] as const)
    expect(auditReach(withCode(role, ['ZZ1'], 'ZZ1'))).toEqual({ chains: ['ZZ1'], drafts: ['ZZ1'] })
})

test('a commissioner reads its own chain and those of its providers, and no draft of theirs', () => {
  expect(auditReach(withCode('commissioner', ['ZZ1', 'ZZ3'], 'NORTH'))).toEqual({
    chains: ['ZZ1', 'ZZ3', 'NORTH'],
    drafts: ['NORTH'],
  })
})

test('an auditor reads everything', () => {
  expect(auditReach(withCode('auditor', 'all', null))).toEqual({ chains: 'all', drafts: 'all' })
})

test('nobody else reads anything', () => {
  const others = (Object.keys(roles) as Role[]).filter(
    (role) => roles[role].of === 'national' && role !== 'auditor',
  )
  for (const role of others)
    expect(auditReach(withCode(role, 'all', null))).toEqual({ chains: [], drafts: [] })
})

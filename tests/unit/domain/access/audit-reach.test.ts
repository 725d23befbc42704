import { expect, test } from 'vitest'
import type { Actor } from '@/domain/access/actor'
import { auditReach } from '@/domain/access/audit-reach'
import { type Role, roles } from '@/domain/access/roles'
import { anActor } from '../../../factories/actors'

const withCode = (role: Role, reaches: readonly string[] | 'all', code: string | null): Actor => ({
  ...anActor(role),
  memberships: [{ role, framework: 'hsps-1767', organisation: 'An organisation', code, reaches }],
})

const of = (organisations: readonly string[] | 'all') => [{ framework: 'hsps-1767', organisations }]

test('people of a provider read its chain, and its drafts', () => {
  for (const role of ['contributor', 'service-lead', 'gatekeeper', 'executive'] as const)
    expect(auditReach(withCode(role, ['ZZ1'], 'ZZ1'))).toEqual({ chains: of(['ZZ1']), drafts: of(['ZZ1']) })
})

test('a commissioner reads its own chain and those of its providers, and no draft of theirs', () => {
  expect(auditReach(withCode('commissioner', ['ZZ1', 'ZZ3'], 'NORTH'))).toEqual({
    chains: of(['ZZ1', 'ZZ3', 'NORTH']),
    drafts: of(['NORTH']),
  })
})

test('an auditor reads everything', () => {
  expect(auditReach(withCode('auditor', 'all', null))).toEqual({ chains: of('all'), drafts: of('all') })
})

test('nobody else reads anything', () => {
  const others = (Object.keys(roles) as Role[]).filter(
    (role) => ['national', 'service'].includes(roles[role].of) && role !== 'auditor',
  )
  for (const role of others)
    expect(auditReach(withCode(role, 'all', null))).toEqual({ chains: [], drafts: [] })
})

test('under each framework somebody reads what their role there reads', () => {
  const [here] = withCode('commissioner', ['ZZ1'], 'NORTH').memberships
  const [there] = withCode('service-lead', ['ZZ2'], 'ZZ2').memberships
  const memberships = here && there ? [here, { ...there, framework: 'tiny-100' }] : []
  expect(auditReach({ ...anActor('auditor'), memberships })).toEqual({
    chains: [...of(['ZZ1', 'NORTH']), { framework: 'tiny-100', organisations: ['ZZ2'] }],
    drafts: [{ framework: 'tiny-100', organisations: ['ZZ2'] }, ...of(['NORTH'])],
  })
})

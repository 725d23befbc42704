import { expect, test } from 'vitest'
import { actingFor, sayActing } from '@/domain/access/acting-for'
import { anActor } from '../../../factories/actors'

const ZZ1 = { framework: 'hsps-1767', providerCode: 'ZZ1' }
const [contributor, lead] = [anActor('contributor'), anActor('service-lead')]
const deputy = {
  ...contributor,
  memberships: [
    ...contributor.memberships,
    ...lead.memberships.map((held) => ({ ...held, deputyFor: 'Morgan Tellis' })),
  ],
}

test('a deputy stands in for whoever they are the deputy of, where no role of their own allows it', () => {
  expect(actingFor(deputy, 'return:submit', ZZ1)).toBe('Morgan Tellis')
  expect(actingFor(deputy, 'return:fill', ZZ1)).toBeNull()
})

test('whoever may by themselves stands in for nobody', () => {
  expect(actingFor(lead, 'return:submit', ZZ1)).toBeNull()
  expect(
    actingFor({ ...deputy, memberships: [...deputy.memberships, ...lead.memberships] }, 'return:submit', ZZ1),
  ).toBeNull()
})

test('nobody stands in at another provider, or for what they may not', () => {
  expect(actingFor(deputy, 'return:submit', { ...ZZ1, providerCode: 'ZZ2' })).toBeNull()
  expect(actingFor(deputy, 'return:submit', { ...ZZ1, framework: 'tiny-100' })).toBeNull()
  expect(actingFor(deputy, 'declaration:sign', ZZ1)).toBeNull()
})

test('it is said in the name', () => {
  expect(sayActing('Robin Ashdown', 'Morgan Tellis')).toBe('Robin Ashdown, as deputy for Morgan Tellis')
  expect(sayActing('Robin Ashdown', null)).toBe('Robin Ashdown')
})

import { expect, test } from 'vitest'
import { narrowRegister, parseNarrowed } from '@/domain/organisations/narrow-register'
import type { Register, RegisteredProvider } from '@/domain/organisations/register'

const provider = (code: string, overrides: Partial<RegisteredProvider> = {}): RegisteredProvider => ({
  ...{ code, name: `Service ${code}`, region: 'North', opened: '2020-04-01', closed: null },
  ...{
    commissionerCode: 'NORTH',
    commissionerName: 'North',
    providerLead: 'Ann Lead',
    commissionerLead: 'Bea Lead',
  },
  ...{ successorCode: null, succeededOn: null },
  ...overrides,
})
const register: Register = {
  today: '2026-11-29',
  providers: [
    provider('ZZ10'),
    provider('ZZ2', { closed: '2026-11-28' }),
    provider('ZZ3', { closed: '2026-11-29', region: 'South' }),
    provider('ZZ4', { providerLead: null }),
    provider('ZZ5', { commissionerCode: null, commissionerName: null }),
    provider('ZZ6', { opened: '2026-11-30', commissionerCode: null, providerLead: null }),
  ],
  commissioners: [{ code: 'NORTH', name: 'North', answersFor: 3, reads: 0 }],
}
const codes = (q: string, show: string) =>
  narrowRegister(register, parseNarrowed(q, show)).providers.map(({ code }) => code)

test('open providers are shown unless others are asked for, in the order of their codes', () => {
  expect(codes('', '')).toEqual(['ZZ3', 'ZZ4', 'ZZ5', 'ZZ6', 'ZZ10'])
  expect(codes('', 'closed')).toEqual(['ZZ2'])
  expect(codes('', 'all')).toHaveLength(6)
  expect(codes('', 'no such choice')).toEqual(codes('', 'open'))
})

test('what is missing is missing today: not of one that is closed or still to come', () => {
  expect(codes('', 'missing')).toEqual(['ZZ4', 'ZZ5'])
})

test('a part of a code, a name, a region or a lead finds them, whatever its capitals', () => {
  expect(codes('zz1', 'all')).toEqual(['ZZ10'])
  expect(codes('  SOUTH ', 'all')).toEqual(['ZZ3'])
  expect(codes('ann', 'all')).toEqual(['ZZ2', 'ZZ3', 'ZZ5', 'ZZ10'])
  expect(codes('nobody', 'all')).toEqual([])
})

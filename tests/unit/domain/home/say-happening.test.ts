import { expect, test } from 'vitest'
import type { Happening } from '@/domain/home/happening'
import { sayHappening, sayReason } from '@/domain/home/say-happening'

const NAME = 'Hopefield Pain Service'

function aHappening(overrides: Partial<Happening> = {}): Happening {
  return {
    kind: 'return-submitted',
    providerCode: 'ZZ1',
    period: '2026-27-Q2',
    version: 1,
    at: new Date('2026-11-19T14:05:00Z'),
    byName: 'Morgan Tellis',
    reason: null,
    ...overrides,
  }
}

test.each([
  [{}, 'Return submitted: Hopefield Pain Service (ZZ1), Quarter 2 of 2026-27'],
  [{ version: 2 }, 'Correction submitted (version 2): Hopefield Pain Service (ZZ1), Quarter 2 of 2026-27'],
  [
    { kind: 'return-accepted', version: 3 },
    'Return accepted (version 3): Hopefield Pain Service (ZZ1), Quarter 2 of 2026-27',
  ],
  [
    { kind: 'return-sent-back' },
    'Return sent back for correction: Hopefield Pain Service (ZZ1), Quarter 2 of 2026-27',
  ],
  [
    { kind: 'return-reopened' },
    'Correction of a return begun: Hopefield Pain Service (ZZ1), Quarter 2 of 2026-27',
  ],
  [
    { kind: 'declaration-signed', period: '2025-26' },
    'Declaration signed: Hopefield Pain Service (ZZ1), 2025-26',
  ],
  [
    { kind: 'declaration-signed', period: '2025-26', version: 2 },
    'Corrected declaration signed (version 2): Hopefield Pain Service (ZZ1), 2025-26',
  ],
  [
    { kind: 'declaration-reopened', period: '2025-26' },
    'Correction of a declaration begun: Hopefield Pain Service (ZZ1), 2025-26',
  ],
  [
    { kind: 'profile-recorded', period: null, version: null },
    'Service profile changed: Hopefield Pain Service (ZZ1)',
  ],
] as const)('%o is said as what was done, to whose and which', (overrides, said) => {
  expect(sayHappening(aHappening(overrides), NAME)).toBe(said)
})

test('a provider whose name is not known is said by its code', () => {
  expect(sayHappening(aHappening(), undefined)).toBe('Return submitted: ZZ1, Quarter 2 of 2026-27')
})

test('a reason is said on one line, and cut short beyond two hundred characters', () => {
  expect(sayReason(null)).toBeNull()
  expect(sayReason('The count\n of 106 ')).toBe('The count of 106')
  expect(sayReason('é'.repeat(200))).toBe('é'.repeat(200))
  expect(sayReason('é'.repeat(201))).toBe(`${'é'.repeat(200)}…`)
})

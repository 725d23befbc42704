import { expect, test } from 'vitest'
import type { Declaration } from '@/domain/declarations/declaration'
import { reopenDeclaration } from '@/domain/declarations/reopen-declaration'
import { exampleYearWindow } from '@/domain/periods/timetable'
import { aStamp } from '../../../factories/actors'
import { YEAR, aDeclaration } from '../../../factories/declaration'

const window = exampleYearWindow(YEAR)
const signed = (overrides: Partial<Omit<Declaration, 'parts'>> = {}) =>
  aDeclaration({ state: 'signed', version: 1, ...overrides })
const reopen = (current: Declaration, reason = ' The policy was replaced. ', at = aStamp().at) =>
  reopenDeclaration(current, { window, reason }, aStamp({ at }))

test('a correction of what is signed begins with its reason, and with who began it', () => {
  expect(reopen(signed())).toEqual({
    ok: true,
    value: { reason: 'The policy was replaced.', begun: aStamp() },
  })
})

test.each([
  ['a draft of it is open', signed({ state: 'draft' })],
  ['nothing of it was signed', signed({ version: 0 })],
])('no correction begins where %s, whatever the reason', (_, current) => {
  expect(reopen(current, '')).toEqual({ ok: false, failure: { kind: 'draft-open' } })
})

test('a correction begins until the year closes, and not a millisecond later', () => {
  const closedAt = window.yearClosesAt
  expect(reopen(signed(), undefined, closedAt)).toMatchObject({ ok: true })
  expect(reopen(signed(), '', new Date(closedAt.getTime() + 1))).toEqual({
    ok: false,
    failure: { kind: 'year-closed', closedAt },
  })
})

test('a correction does not begin without a reason', () => {
  const message = 'Say what is to be corrected, and why'
  expect(reopen(signed(), '  ')).toEqual({
    ok: false,
    failure: { kind: 'invalid', findings: [{ code: 'S24', severity: 'error', at: 'reason', message }] },
  })
})

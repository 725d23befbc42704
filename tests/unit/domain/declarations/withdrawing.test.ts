import { expect, test } from 'vitest'
import type { Declaration } from '@/domain/declarations/declaration'
import { withdrawCorrection } from '@/domain/declarations/withdraw-correction'
import { aStamp } from '../../../factories/actors'
import { aDeclaration } from '../../../factories/declaration'

const opened = (overrides: Partial<Omit<Declaration, 'parts'>> = {}) =>
  aDeclaration({ version: 1, ...overrides })
const withdraw = (current: Declaration, reason = ' It was right after all. ', isSentBack = false) =>
  withdrawCorrection(current, { reason, isSentBack }, aStamp())
const refused = (why: string) => ({ ok: false, failure: { kind: 'not-withdrawable', why } })

test('a correction is withdrawn as it stands, with the reason, and with who withdrew it', () => {
  expect(withdraw(opened({ revision: 12 }))).toEqual({
    ok: true,
    value: { step: 'withdrawn', revision: 12, comment: 'It was right after all.', handed: aStamp() },
  })
})

test.each([
  ['it is signed', opened({ state: 'signed' })],
  ['nothing of it was signed yet', opened({ version: 0 })],
])('there is none to withdraw where %s, whoever asked and whatever the reason', (_, current) => {
  expect(withdraw(current, '', true)).toEqual(refused('none-open'))
})

test('what the commissioner asked for is not withdrawn, whatever the reason', () => {
  expect(withdraw(opened(), '', true)).toEqual(refused('begun-by-others'))
})

test('it is said why, in words of a withdrawal', () => {
  const message = 'Say why the correction is withdrawn'
  expect(withdraw(opened(), '  ')).toEqual({
    ok: false,
    failure: { kind: 'invalid', findings: [{ code: 'S24', severity: 'error', at: 'reason', message }] },
  })
})

import { expect, test } from 'vitest'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { toAnswerRow } from '@/features/returns/answer-rows'

const lineOf = (kind: 'proportion' | 'paired-proportion', indicator: string) => ({
  ...{ indicator, kind, definitionVersion: 1, state: 'value' as const, filled: [] },
  ...{ figures: { numerator: 52, paired: 80, denominator: 90 }, reason: null, explanation: null },
})

test('of a share with pairs between part and whole it is said of how many it is', () => {
  expect(toAnswerRow(framework, lineOf('paired-proportion', '110'), []).result).toBe('57.8% (52 of 90)')
  expect(toAnswerRow(framework, lineOf('proportion', '106'), []).result).toBe('57.8%')
})

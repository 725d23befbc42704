import { expect, test } from 'vitest'
import { foldSaves } from '@/domain/audit/fold-saves'

const line = (numerator: number | null, denominator = 40) => ({
  ...{ state: 'value', reason: null, explanation: null },
  figures: { denominator, ...(numerator === null ? {} : { numerator }) },
})
const save = (old: object, held: object, object = 'ZZ1-2026-27-Q2/programme') =>
  ({ object, old, held }) as Parameters<typeof foldSaves>[0][number]

test('several saves of a return are told as one, from what stood before the first to what stands after the last', () => {
  const saves = [
    save({ '106': line(24) }, { '106': line(25) }),
    save({ '107': line(3) }, { '107': line(null) }, 'ZZ1-2026-27-Q2/devices'),
    save({ '106': line(25) }, { '106': line(26) }),
  ]
  expect(foldSaves(saves).map(({ what, before, after }) => [what.split(',')[0], before, after])).toEqual([
    ['106', '24', '26'],
    ['107', '3', null],
  ])
})

test('what was changed and changed back is no change', () => {
  const there = save({ '106': line(24) }, { '106': line(25) })
  expect(foldSaves([there, save({ '106': line(25) }, { '106': line(24) })])).toEqual([])
})

test('of a declaration a save holds the whole part: a box that was filled later was blank before', () => {
  const saves = [
    save({ status: 'met' }, { status: 'met', comment: 'Held online' }, 'ZZ1-2025-26/007'),
    save(
      { status: 'met', comment: 'Held online' },
      { status: 'not-met', comment: 'Held online' },
      'ZZ1-2025-26/007',
    ),
  ]
  expect(foldSaves(saves)).toEqual([
    { what: '007, Is this indicator met?', before: 'Met', after: 'Not met' },
    { what: '007, Comment', before: null, after: 'Held online' },
  ])
})

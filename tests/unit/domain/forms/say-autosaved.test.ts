import { expect, test } from 'vitest'
import { sayAutosaved } from '@/domain/forms/say-autosaved'
import { aStamp } from '../../../factories/actors'

const saved = aStamp({ at: new Date('2026-10-30T14:05:00Z') })
const say = (unreadable: number, contested: readonly string[], rounded: readonly string[]) =>
  sayAutosaved(saved, saved.personId, { unreadable, contested, rounded })

test('a save by itself says what it left, and what it kept otherwise than typed', () => {
  expect(say(0, [], [])).toBe('Saved at 14:05 by you.')
  expect(say(1, [], [])).toBe('Saved at 14:05 by you, except one box that says what to change.')
  expect(say(10, ['106, Patients, which Asha Rahman changed too: save to compare'], [])).toBe(
    'Saved at 14:05 by you, except 10 boxes that say what to change; 106, Patients, which Asha Rahman changed too: save to compare.',
  )
  expect(say(0, [], ['103, Median is now 71.45', '104, Median is now 5'])).toBe(
    'Saved at 14:05 by you. Two decimals are kept: 103, Median is now 71.45; 104, Median is now 5.',
  )
  expect(sayAutosaved(null, 'x', { unreadable: 0, contested: [], rounded: [] })).toBe('Nothing is saved yet.')
})

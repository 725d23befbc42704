import { expect, test } from 'vitest'
import { sayAutosaved } from '@/domain/forms/say-autosaved'
import { aStamp } from '../../../factories/actors'

const saved = aStamp({ at: new Date('2026-10-30T14:05:00Z') })
const say = (left: readonly string[], rounded: readonly string[]) =>
  sayAutosaved(saved, saved.personId, { left, rounded })

test('a save by itself says what it left, and what it kept otherwise than typed', () => {
  expect(say([], [])).toBe('Saved at 14:05 by you.')
  expect(say(['106, Patients'], [])).toBe('Saved at 14:05 by you, except 106, Patients.')
  expect(say([], ['103, Median is now 71.45', '104, Median is now 5'])).toBe(
    'Saved at 14:05 by you. Two decimals are kept: 103, Median is now 71.45; 104, Median is now 5.',
  )
  expect(sayAutosaved(null, 'x', { left: [], rounded: [] })).toBe('Nothing is saved yet.')
})

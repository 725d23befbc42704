import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fillWhole } from '@/domain/forms/fill-page'
import type { Typed } from '@/domain/forms/read-boxes'
import type { QuarterlyReturn } from '@/domain/returns/quarterly-return'
import { returnForm } from '@/domain/returns/return-form'
import { aStamp } from '../../../factories/actors'
import { aDraftReturn, aSubmitContext } from '../../../factories/draft-return'
import { mustFill } from '../../../factories/filling'

const BOX = '107.overrideReason'
const MOVED = 'Two patients moved to another service.'

const form = returnForm(aSubmitContext(), aStamp().at)
const save = (draft: QuarterlyReturn, typed: Typed) =>
  mustFill(fillWhole(form, draft, 'devices', { typed })).draft
const asked = (draft: QuarterlyReturn) =>
  form.findingsOf(draft).flatMap(({ code, at, message }) => (code === 'X01' && at === BOX ? [message] : []))

const registered = (numerator: number): Typed => ({
  '101.numerator': String(numerator),
  '101.denominator': '400',
})
const devices = (denominator: number): Typed => ({
  '107.numerator': '0',
  '107.denominator': String(denominator),
})

describe('a reason for a number that was typed over belongs to the two numbers that it answered', () => {
  const reasoned = save(aDraftReturn(), { ...registered(40), ...devices(38), [BOX]: MOVED })

  test('it is given together with them', () => {
    expect(asked(save(aDraftReturn(), { ...registered(40), ...devices(38) }))).toEqual([
      expect.stringMatching(/^38 differs from the 40 of 101/),
    ])
    expect(asked(reasoned)).toEqual([])
  })

  test.each([
    ['the number that was typed', devices(12)],
    ['the number of the other line', registered(300)],
  ])('%s changes, and it asks again, with its words kept', (_, typed) => {
    const changed = save(reasoned, typed)
    expect(asked(changed)).toEqual([expect.stringMatching(/changed after this was said. Confirm/)])
    expect(changed.answers['107']?.figures['overrideReason']).toBe(MOVED)
  })

  test('until it is confirmed for the numbers that were shown, or replaced', () => {
    const changed = save(reasoned, devices(12))
    const still = { '107.overrideStands': ['still'] }
    expect(asked(save(changed, { ...still, '107.overrideShown': '12 for 40' }))).toEqual([])
    expect(asked(save(changed, { [BOX]: 'Their devices were removed.' }))).toEqual([])
    expect(asked(save(changed, {}))).toHaveLength(1)
    // The tick was for other numbers than those that came with it.
    expect(asked(save(changed, { ...still, '107.overrideShown': '12 for 40', ...devices(7) }))).toHaveLength(
      1,
    )
  })

  test('and it stands again when the numbers go back', () => {
    expect(asked(save(save(reasoned, devices(12)), devices(38)))).toEqual([])
  })

  test('without a difference nothing is asked of it', () => {
    expect(asked(save(reasoned, devices(40)))).toEqual([])
  })

  test('one of which nothing is known stands until its numbers change', () => {
    const { overrode: _, ...line } = reasoned.answers['107'] ?? {
      state: null,
      reason: null,
      explanation: null,
      figures: {},
    }
    const unknown = { ...reasoned, answers: { ...reasoned.answers, '107': line } }
    expect(asked(unknown)).toEqual([])
    expect(asked(save(unknown, devices(12)))).toHaveLength(1)
  })
})

test('whatever the numbers, a reason answers exactly those that it was given for', () => {
  const count = fc.integer({ min: 1, max: 60 })
  fc.assert(
    fc.property(count, count, count, count, (known, typed, knownLater, typedLater) => {
      const first = save(aDraftReturn(), { ...registered(known), ...devices(typed), [BOX]: MOVED })
      const second = save(first, { ...registered(knownLater), ...devices(typedLater) })
      expect(asked(first)).toEqual([])
      const isOther = typedLater !== typed || knownLater !== known
      expect(asked(second)).toHaveLength(typedLater !== knownLater && isOther ? 1 : 0)
    }),
    { numRuns: 100 },
  )
})

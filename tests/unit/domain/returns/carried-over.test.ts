import { describe, expect, test } from 'vitest'
import { shownOn as baseOf } from '@/domain/forms/form'
import { fillWhole } from '@/domain/forms/fill-page'
import { typeBoxes } from '@/domain/forms/as-typed'
import type { Typed } from '@/domain/forms/read-boxes'
import { blankLine, lineOf } from '@/domain/returns/quarterly-return'
import { returnForm } from '@/domain/returns/return-form'
import { aStamp } from '../../../factories/actors'
import { anEmptyDraft, aSubmitContext } from '../../../factories/draft-return'
import { mustFill } from '../../../factories/filling'
import { anEarlierLine } from '../../../factories/history'

const EQ = { instrument: 'eq-5d-5l', valueSet: 'uk-5l-2026' }
const history = [
  anEarlierLine('108', { denominator: 20, numerator: 9, valueSet: 'england-5l-2018' }),
  anEarlierLine('109', { denominator: 90, numerator: 70, instruments: 'eq-5d-5l;sf-12' }),
  anEarlierLine('110', { denominator: 40, paired: 30, numerator: 20, ...EQ }),
]
const form = returnForm(aSubmitContext({ history }), aStamp().at)
const COUNTS: Typed = { '110.denominator': '41', '110.paired': '30', '110.numerator': '20' }

function save(page: string, typed: Typed, draft = anEmptyDraft(), base?: Typed) {
  return mustFill(fillWhole(form, draft, page, { typed, ...(base && { base }) }))
}
const shownOn = (page: string, draft = anEmptyDraft()) =>
  typeBoxes(form.boxesOf(draft, page), baseOf(form, draft, page))

describe('a figure that is typed answers "We have figures"', () => {
  test('where nothing was chosen', () => {
    expect(save('cordotomy', { '102.denominator': '4' }).draft.answers['102']).toMatchObject({
      state: 'value',
      figures: { denominator: 4 },
    })
  })

  test('but not over another statement, nor by a number that may stand beside it', () => {
    const nil = save('cordotomy', { '102.state': 'nil', '102.denominator': '4' })
    expect(nil.draft.answers['102']?.state).toBe('nil')
    expect(save('experience', { '204.issued': '12' }).draft.answers['204']?.state).toBeNull()
  })
})

describe('instruments and value sets carry over from last quarter', () => {
  test('into the page, and from it into the line once it has figures', () => {
    expect(shownOn('outcomes')).toMatchObject({
      '109.instruments': ['eq-5d-5l', 'sf-12'],
      '110.valueSet': 'uk-5l-2026',
    })
    const { draft } = save(
      'outcomes',
      { ...shownOn('outcomes'), ...COUNTS },
      anEmptyDraft(),
      shownOn('outcomes'),
    )
    expect(draft.answers['110']?.figures).toEqual({ denominator: 41, paired: 30, numerator: 20, ...EQ })
  })

  test('and nothing is written of a line that was only looked at, or has no figures', () => {
    const shown = shownOn('outcomes')
    expect(save('outcomes', shown, anEmptyDraft(), shown).changed).toEqual([])
    const nil = save('outcomes', { ...shown, '110.state': 'nil' }, anEmptyDraft(), shown)
    expect(nil.draft.answers['110']).toEqual({ ...blankLine, state: 'nil' })
  })

  test('a value set goes with its instrument', () => {
    const shown = shownOn('outcomes')
    const typed = { ...shown, ...COUNTS, '110.instrument': 'sf-36' }
    const { figures } = lineOf(save('outcomes', typed, anEmptyDraft(), shown).draft.answers, '110')
    expect(figures).toMatchObject({ instrument: 'sf-36' })
    expect(figures).not.toHaveProperty('valueSet')
  })

  test('what is chosen anew stays, and collides with nobody who chose nothing', () => {
    const shown = shownOn('devices')
    const typed = { ...shown, '108.denominator': '9', '108.numerator': '8', '108.valueSet': 'uk-5l-2026' }
    const { draft, conflicts } = save('devices', typed, anEmptyDraft(), shown)
    expect(conflicts).toEqual([])
    expect(draft.answers['108']?.figures).toMatchObject({ valueSet: 'uk-5l-2026' })
    expect(shownOn('devices', draft)['108.valueSet']).toBe('uk-5l-2026')
  })

  test('not from another definition, nor from further back than a year', () => {
    const [old] = [anEarlierLine('108', { denominator: 2, numerator: 1, valueSet: 'other' }, { back: 5 })]
    const other = returnForm(
      aSubmitContext({ history: [old, { ...old, definitionVersion: 2 }] }),
      aStamp().at,
    )
    expect(baseOf(other, anEmptyDraft(), 'devices')).toEqual({})
  })
})

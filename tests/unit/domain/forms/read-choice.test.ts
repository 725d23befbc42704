import { describe, expect, test } from 'vitest'
import { choice, choices, count, date, decimalDays, text } from '@/domain/kinds/field'
import { malformed, readFigure } from '@/domain/forms/read-figure'

const patients = count('Patients')
const median = decimalDays('Median wait')
const extract = date('Date of the extract')
const options = [
  { value: 'one', text: 'One' },
  { value: 'two', text: 'Two' },
  { value: 'three', text: 'Three' },
]

describe('a choice', () => {
  test('is one of those offered', () => {
    expect(readFigure(choice('One', options), 'two')).toEqual({ ok: true, value: 'two' })
    expect(readFigure(choice('One', options), '')).toEqual({ ok: true, value: null })
  })

  test('of several is kept in the order of the form, each once', () => {
    const several = choices('Several', options)
    expect(readFigure(several, ['three', 'one', 'three'])).toEqual({ ok: true, value: 'one;three' })
    expect(readFigure(several, 'two')).toEqual({ ok: true, value: 'two' })
    for (const nothing of [[], [''], ''])
      expect(readFigure(several, nothing)).toEqual({ ok: true, value: null })
  })

  test('that is not offered is a forgery, not a slip', () => {
    for (const typed of ['four', 'One', 'one;two', '__proto__', ['one', 'two']])
      expect(readFigure(choice('One', options), typed)).toEqual({ ok: false, failure: malformed })
    for (const typed of [['four'], ['one', 'four'], 'one;two'])
      expect(readFigure(choices('Several', options), typed)).toEqual({ ok: false, failure: malformed })
  })
})

test('several answers to a box that takes one are a forgery', () => {
  for (const field of [patients, median, extract, text('Why')])
    expect(readFigure(field, ['1', '2'])).toEqual({ ok: false, failure: malformed })
})

test('a text is read as words', () => {
  expect(readFigure(text('Why', { maximumLength: 5 }), ' four ')).toEqual({ ok: true, value: 'four' })
  expect(readFigure(text('Why', { maximumLength: 3 }), 'four')).toMatchObject({ ok: false })
})

import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { malformed } from '@/domain/forms/read-figure'
import { choice, choices, count, date } from '@/domain/kinds/field'
import { readForm } from '@/server/http/read-form'
import { baselineSchema, readPageForm } from '@/server/http/read-page-form'

const MALFORMED = { ok: false, failure: malformed }

function form(...fields: [string, string | Blob][]) {
  const posted = new FormData()
  for (const [name, value] of fields) posted.append(name, value)
  return posted
}

describe('a form of a few fields', () => {
  const schema = z.strictObject({ email: z.string(), next: z.string().default('') })

  test('gives its fields, past what the framework adds', () => {
    const posted = form(['email', 'a@b'], ['$ACTION_REF_1', ''], ['$ACTION_KEY', 'k'])
    expect(readForm(posted, schema)).toEqual({ ok: true, value: { email: 'a@b', next: '' } })
  })

  test.each([
    ['a field given twice', form(['email', 'a@b'], ['email', 'c@d'])],
    ['a field that the page does not have', form(['email', 'a@b'], ['role', 'administrator'])],
    ['a field that begins almost like the framework', form(['email', 'a@b'], ['$role', 'x'])],
    ['a field that is missing', form()],
    ['a file in the place of text', form(['email', new Blob(['a@b'])])],
    [
      'a file in the place of what the framework adds',
      form(['email', 'a@b'], ['$ACTION_KEY', new Blob([''])]),
    ],
    ['__proto__', form(['email', 'a@b'], ['__proto__', 'x'])],
    ['__proto__ twice', form(['email', 'a@b'], ['__proto__', 'x'], ['__proto__', 'y'])],
  ])('with %s is malformed', (_, posted) => expect(readForm(posted, schema)).toEqual(MALFORMED))
})

const options = ['one', 'two'].map((value) => ({ value, text: value }))
const boxes = {
  '106.state': choice('State', options),
  '106.kinds': choices('Kinds', options),
  '106.numerator': count('Patients'),
  '106.day': date('Day'),
}
const hidden = z.strictObject({ base: baselineSchema(boxes) })
const read = (...fields: [string, string | Blob][]) =>
  readPageForm(form(['base', '{"106.numerator":"4"}'], ...fields), boxes, hidden)

describe('a page of boxes', () => {
  test('gives what was typed, whatever it is worth, and what the page was drawn from', () => {
    const typed = read(
      ['106.state', 'one'],
      ['106.kinds', 'two'],
      ['106.kinds', 'one'],
      ['106.numerator', '2O'],
    )
    expect(typed).toEqual({
      ok: true,
      value: {
        base: { '106.numerator': '4' },
        typed: { '106.state': 'one', '106.kinds': ['two', 'one'], '106.numerator': '2O' },
      },
    })
  })

  test('keeps the boxes of a date apart, and takes nothing ticked for an answer', () => {
    expect(read(['106.day-day', '3'], ['106.day-year', '2026'])).toMatchObject({
      value: { typed: { '106.day': ['3', '', '2026'], '106.kinds': [] } },
    })
  })

  test.each<[string, [string, string | Blob][]]>([
    [
      'a box twice',
      [
        ['106.numerator', '1'],
        ['106.numerator', '2'],
      ],
    ],
    [
      'half a date twice',
      [
        ['106.day-day', '1'],
        ['106.day-day', '2'],
      ],
    ],
    ['a date in one box', [['106.day', '1/2/2026']]],
    ['a box that the page does not have', [['106.denominator', '1']]],
    ['a hidden field that the page does not have', [['status', 'accepted']]],
    ['a choice that is not offered', [['106.state', 'three']]],
    ['a choice that every object has', [['106.state', 'constructor']]],
    [
      'two choices where one is asked',
      [
        ['106.state', 'one'],
        ['106.state', 'two'],
      ],
    ],
    ['a file', [['106.numerator', new Blob(['1'])]]],
    ['__proto__', [['__proto__', 'x']]],
  ])('with %s is malformed', (_, fields) => expect(read(...fields)).toEqual(MALFORMED))
})

describe('the baseline of a page', () => {
  test.each([
    '{',
    '[]',
    '',
    'null',
    '"x"',
    '{"106.denominator":"4"}',
    '{"106.numerator":4}',
    '{"106.state":["one"]}',
    '{"__proto__":"x"}',
  ])('drawn from %s is malformed', (base) =>
    expect(readPageForm(form(['base', base]), boxes, hidden)).toEqual(MALFORMED),
  )
})

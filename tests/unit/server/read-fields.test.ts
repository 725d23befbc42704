import { expect, test } from 'vitest'
import { readFields } from '@/server/http/read-fields'

function form(...fields: [string, string | Blob][]) {
  const posted = new FormData()
  for (const [name, value] of fields) posted.append(name, value)
  return posted
}

test('gives the fields of a form, past what the framework adds', () => {
  const posted = form(['email', 'a@b'], ['next', ''], ['$ACTION_REF_1', ''], ['$ACTION_KEY', 'k'])
  expect(readFields(posted, ['email', 'next'])).toEqual({ email: 'a@b', next: '' })
})

test.each([
  ['a field given twice', form(['email', 'a@b'], ['email', 'c@d'])],
  ['a field that the page does not have', form(['email', 'a@b'], ['role', 'administrator'])],
  ['a field that is missing', form()],
  ['a file in the place of text', form(['email', new Blob(['a@b'])])],
  ['__proto__', form(['email', 'a@b'], ['__proto__', 'x'])],
])('refuses %s', (_, posted) => expect(() => readFields(posted, ['email'])).toThrow())

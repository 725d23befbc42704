import { expect, test } from 'vitest'
import { z } from 'zod'
import { readUpload } from '@/server/http/read-upload'

const schema = z.strictObject({ step: z.string() })
const malformed = { ok: false, failure: { kind: 'malformed' } }

function posted(...fields: readonly (readonly [name: string, value: string | File])[]) {
  const form = new FormData()
  for (const [name, value] of fields) form.append(name, value)
  return readUpload(form, 'file', schema)
}

const file = new File(['code,name\n'], 'ours.csv')

test('a form with a file is its fields and the file; one without a chosen file has none', () => {
  expect(posted(['step', 'check'], ['file', file])).toEqual({
    ok: true,
    value: { typed: { step: 'check' }, file: expect.any(File) as File },
  })
  expect(posted(['step', 'check'], ['file', new File([], '')])).toEqual({
    ok: true,
    value: { typed: { step: 'check' }, file: null },
  })
})

test('what our page does not send is malformed', () => {
  expect(posted(['step', 'check'])).toMatchObject(malformed)
  expect(posted(['step', 'check'], ['file', 'a text'])).toMatchObject(malformed)
  expect(posted(['step', 'check'], ['file', file], ['file', file])).toMatchObject(malformed)
  expect(posted(['step', file], ['file', file])).toMatchObject(malformed)
  expect(posted(['step', 'check'], ['other', file], ['file', file])).toMatchObject(malformed)
  expect(posted(['file', file])).toMatchObject(malformed)
})

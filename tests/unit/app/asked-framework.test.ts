import { expect, test } from 'vitest'
import { askedFramework, frameworkNamed } from '@/app/asked-framework'
import { anActor } from '../../factories/actors'

const [held] = anActor('contributor').memberships
const ofTiny = held && anActor('contributor', ['ZZ1'], { memberships: [{ ...held, framework: 'tiny-100' }] })
const ofBoth =
  held && anActor('contributor', ['ZZ1'], { memberships: [held, { ...held, framework: 'tiny-100' }] })
const administrator = anActor('administrator')

test.each([
  ['no reader, for a page that is open to everybody', null, '', 'hsps-1767'],
  ['no reader, who asks for another', null, 'tiny-100', 'tiny-100'],
  ['a reader of the first', anActor('contributor'), '', 'hsps-1767'],
  ['a reader of the first, who asks for another', anActor('contributor'), 'tiny-100', undefined],
  ['a reader of another, who asks for none', ofTiny, '', undefined],
  ['a reader of another', ofTiny, 'tiny-100', 'tiny-100'],
  ['a reader of both', ofBoth, '', 'hsps-1767'],
  ['a reader of both, who asks for the other', ofBoth, 'tiny-100', 'tiny-100'],
  ['a reader of both, who asks for one that there is not', ofBoth, 'tiny-101', undefined],
  ['an administrator, who has a role under none', administrator, '', undefined],
])('%s', (_, actor, code, expected) => {
  expect(frameworkNamed(code, actor ?? null)?.code).toBe(expected)
})

test('a page without its framework is not there', async () => {
  const asked = Promise.resolve({ framework: 'tiny-100' })
  await expect(askedFramework(asked, anActor('contributor'))).rejects.toThrow(/NEXT_HTTP_ERROR_FALLBACK;404/)
})

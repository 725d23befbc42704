import { expect, test } from 'vitest'
import { sayAction } from '@/domain/audit/say-action'

test.each([
  ['section-saved', 'Section of the draft saved'],
  ['return-submitted', 'Return submitted'],
  ['declaration-opened', 'Self-declaration opened, with an empty draft'],
  ['declaration-saved', 'Part of the self-declaration saved'],
  ['declaration-signed', 'Self-declaration signed'],
  ['declaration-reopened', 'Correction of the self-declaration begun'],
  ['annual-export-downloaded', 'Annual export downloaded'],
  ['something-quite-new-done', 'Something quite new done'],
  ['constructor', 'Constructor'],
  ['', ''],
])('%s is said as "%s"', (action, said) => {
  expect(sayAction(action)).toBe(said)
})

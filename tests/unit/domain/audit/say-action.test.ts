import { expect, test } from 'vitest'
import { sayAction } from '@/domain/audit/say-action'

test.each([
  ['section-saved', 'Section of the draft saved'],
  ['return-submitted', 'Return submitted'],
  ['annual-export-downloaded', 'Annual export downloaded'],
  ['something-quite-new-done', 'Something quite new done'],
  ['constructor', 'Constructor'],
  ['', ''],
])('%s is said as "%s"', (action, said) => {
  expect(sayAction(action)).toBe(said)
})

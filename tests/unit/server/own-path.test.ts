import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ownPath } from '@/server/session/own-path'

test.each(['/', '/returns', '/returns/ZZ1-2026-27-Q2?version=1', '/a%2F%2Fb', '/exports/2026-27.csv'])(
  'leads on to %s',
  (path) => expect(ownPath(path)).toBe(path),
)

test.each([
  ['another site', 'https://evil.example/'],
  ['another site by two slashes', '//evil.example'],
  ['another site by a backslash', '/\\evil.example'],
  ['another site by backslashes', '\\\\evil.example'],
  ['another site by dots', '/.//evil.example'],
  ['another site by dots upwards', '/a/..//evil.example'],
  ['another site by a tab', '/\t/evil.example'],
  ['another site by a line break', '/\n/evil.example'],
  ['a script', 'javascript:alert(1)'],
  ['a path without a slash', 'returns'],
  ['the sign-in page, round and round', '/sign-in?next=/sign-in'],
  ['what is no page', '/api/health'],
  ['nothing', ''],
  ['nothing at all', undefined],
])('leads home instead of to %s', (_, path) => expect(ownPath(path)).toBe('/'))

test('whatever is asked, a browser stays on this service', () => {
  const piece = fc.constantFrom(
    '/',
    '\\',
    '.',
    '..',
    ':',
    '@',
    'evil.example',
    '\t',
    '\n',
    '%2f',
    '?',
    '#',
    'a',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const here = 'https://returns.invalid'
      expect(new URL(ownPath(pieces.join('')), here).origin).toBe(here)
    }),
  )
})

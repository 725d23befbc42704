import { expect, test } from 'vitest'
import { asSuperuser } from '../../support/database'

test.each([
  ...[
    'provider-merged',
    'organisation-renamed',
    'second-factor-enrolled',
    'recovery-code-used',
    'sign-ins-refused',
  ],
  ...['signed-in', 'two-people-asked', 'identity-linked', 'sessions-ended', 'codes-locked'],
])('%s is of no framework, unless it names one', async (action) => {
  const frameworkOf = async (held: string) =>
    (
      await asSuperuser<{ of: string | null }>(`SELECT audit_framework($1, 'ZZ1', $2) AS of`, [action, held])
    )[0]?.of
  expect([await frameworkOf('{}'), await frameworkOf('{"framework": "tiny-100"}')]).toEqual([
    null,
    'tiny-100',
  ])
})

test.each([
  ['responsibility-changed', 'tiny-100', 'tiny-100'],
  ['reading-recorded', 'hsps-1767', 'hsps-1767'],
  ['return-submitted', 'ZZ1-2026-27-Q1', 'hsps-1767'],
])('%s of %s is of %s', async (action, object, framework) => {
  expect(await asSuperuser(`SELECT audit_framework($1, $2, NULL) AS of`, [action, object])).toEqual([
    { of: framework },
  ])
})

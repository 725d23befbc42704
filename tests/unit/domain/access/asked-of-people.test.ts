import { expect, test } from 'vitest'
import { z } from 'zod'
import * as account from '@/domain/access/posted-account-schema'
import * as session from '@/domain/access/posted-session-schema'

/** Each box and hidden field of a form, by name. */
function fieldsOf(schema: unknown): string[] {
  if (schema instanceof z.ZodObject) return Object.keys(schema.shape)
  if (schema instanceof z.ZodDiscriminatedUnion) return schema.options.flatMap(fieldsOf)
  throw new Error('A schema of another kind')
}

test('signing in, being let in again and proving who one is ask for an address, a passphrase, a code or a link, and for no secret question', () => {
  const schemas = [...Object.values(session), ...Object.values(account)]
  expect(schemas.length).toBeGreaterThan(10)
  expect([...new Set(schemas.flatMap(fieldsOf))].toSorted()).toEqual([
    ...['chosen', 'code', 'email', 'for', 'name', 'next', 'passphrase', 'personId', 'present', 'reason'],
    ...['session', 'token'],
  ])
  expect(
    schemas.map((schema) => schema.safeParse({ question: 'Which pet?', answer: 'Rex' }).success),
  ).not.toContain(true)
})

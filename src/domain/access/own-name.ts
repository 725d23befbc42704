import { readRequired } from '../forms/required-text'
import { type Result, fail, ok } from '../result'
import { credentialsSchema } from './credentials-schema'
import type { FormError } from './say-sign-in-failure'

const LONGEST_NAME = 200

/** Who somebody says they are: the name, and the address in small letters; or everything that is wrong with both. */
export function readOwnName(typed: {
  readonly name?: string | undefined
  readonly email?: string | undefined
}): Result<{ readonly name: string; readonly email: string }, readonly FormError[]> {
  const name = readRequired(typed.name ?? '', {
    maximumLength: LONGEST_NAME,
    need: { kind: 'name', missing: 'Enter your full name' },
  })
  const email = credentialsSchema.shape.email.safeParse(typed.email ?? '')
  if (name.ok && email.success) return ok({ name: name.value, email: email.data.toLowerCase() })
  return fail([
    ...(name.ok ? [] : [{ field: 'name', message: name.failure }]),
    ...(email.success ? [] : email.error.issues.map(({ message }) => ({ field: 'email', message }))),
  ])
}

import type { SignedOut } from './answered'

/** What stands above the boxes: why nothing was sent, and what is wrong with how somebody signs in. */
export function signInErrors({ errors }: Pick<SignedOut, 'errors'>) {
  const wrong = errors.map(({ field, message }) => ({ message, href: `#${field ?? 'email'}` }))
  return wrong.length > 0 ? wrong : [{ message: 'You were signed out. Sign in to go on', href: '#email' }]
}

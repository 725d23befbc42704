import type { FormError } from '@/domain/access/say-sign-in-failure'

/** The first thing wrong with a box. */
export function errorAt(errors: readonly FormError[], field: string): string | undefined {
  return errors.find((error) => error.field === field)?.message
}

/** Everything wrong with a form, each leading to its box. */
export function summarise(errors: readonly FormError[]) {
  return errors.map(({ field, message }) => ({ message, href: field && `#${field}` }))
}

/**
 * What Node and PostgreSQL call an error: EPERM, 55P03; undefined for what has no such name.
 *
 * @param {unknown} error
 */
export function errorCode(error) {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}

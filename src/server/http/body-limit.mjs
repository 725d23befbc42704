// How much is taken on. Plain JavaScript without packages: the front, which stands before the web, refuses by the same.

/** Room for the longest form with every explanation filled in. */
export const bodyLimit = 256 * 1024

/** Room for the largest file that is read (`domain/imports`), and for what stands in its form beside it. */
export const uploadLimit = 1_400_000

/** Pages whose forms take a file, or post on what stood in one. */
const TAKES_FILES = /^\/admin\/(organisations|people)\/import$/

/** Addresses that read their own body, piece by piece, and count for themselves; the matcher in `src/proxy.ts` says the same. */
const READS_ITSELF = /^\/uploads\/(actions|declarations)\/[A-Za-z0-9-]+$/

/** @param {string} path */
export const readsOwnBody = (path) => READS_ITSELF.test(path)

/**
 * Whether the body of a request to this path can be taken on: undefined if so, else why not.
 *
 * @param {{ method: string, headers: { get(name: string): string | null } }} request
 * @param {string} path
 * @returns {'no-length' | 'too-large' | 'file-too-large' | undefined}
 */
export function refuseBody({ method, headers }, path) {
  const length = headers.get('content-length')
  if (length === null) {
    const mustHaveBody = ['POST', 'PUT', 'PATCH'].includes(method)
    return mustHaveBody || headers.get('transfer-encoding') !== null ? 'no-length' : undefined
  }
  if (!/^\d+$/.test(length)) return 'no-length'
  if (TAKES_FILES.test(path)) return Number(length) > uploadLimit ? 'file-too-large' : undefined
  return Number(length) > bodyLimit ? 'too-large' : undefined
}

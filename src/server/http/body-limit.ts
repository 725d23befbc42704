/** Room for the longest form with every explanation filled in. */
export const bodyLimit = 256 * 1024

/** Room for the largest file that is read (`domain/imports`), and for what stands in its form beside it. */
export const uploadLimit = 1_400_000

/** Pages whose forms take a file, or post on what stood in one. */
const TAKES_FILES = /^\/admin\/(organisations|people)\/import$/

type Request = { method: string; headers: { get(name: string): string | null } }

/** Whether the body of a request to this path can be taken on: undefined if so, else why not. */
export function refuseBody(
  { method, headers }: Request,
  path: string,
): 'no-length' | 'too-large' | 'file-too-large' | undefined {
  const length = headers.get('content-length')
  if (length === null) {
    const mustHaveBody = ['POST', 'PUT', 'PATCH'].includes(method)
    return mustHaveBody || headers.get('transfer-encoding') !== null ? 'no-length' : undefined
  }
  if (!/^\d+$/.test(length)) return 'no-length'
  if (TAKES_FILES.test(path)) return Number(length) > uploadLimit ? 'file-too-large' : undefined
  return Number(length) > bodyLimit ? 'too-large' : undefined
}

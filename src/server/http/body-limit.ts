/** Room for the longest form with every explanation filled in. Uploads are counted by their own routes. */
export const bodyLimit = 256 * 1024

type Request = { method: string; headers: { get(name: string): string | null } }

/** Whether a request's body can be taken on: undefined if so, else the status to refuse it with. */
export function refuseBody({ method, headers }: Request): 411 | 413 | undefined {
  const length = headers.get('content-length')
  if (length === null) {
    const mustHaveBody = ['POST', 'PUT', 'PATCH'].includes(method)
    return mustHaveBody || headers.get('transfer-encoding') !== null ? 411 : undefined
  }
  if (!/^\d+$/.test(length)) return 411
  return Number(length) > bodyLimit ? 413 : undefined
}

/** Room for the longest form with every explanation filled in. Uploads are counted by their own routes. */
export const bodyLimit = 256 * 1024

type Request = { method: string; headers: { get(name: string): string | null } }

/** Whether a request's body can be taken on: undefined if so, else why not. */
export function refuseBody({ method, headers }: Request): 'no-length' | 'too-large' | undefined {
  const length = headers.get('content-length')
  if (length === null) {
    const mustHaveBody = ['POST', 'PUT', 'PATCH'].includes(method)
    return mustHaveBody || headers.get('transfer-encoding') !== null ? 'no-length' : undefined
  }
  if (!/^\d+$/.test(length)) return 'no-length'
  return Number(length) > bodyLimit ? 'too-large' : undefined
}

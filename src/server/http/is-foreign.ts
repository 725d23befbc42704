import { isOwnHost } from './own-host'

/** At which origin the service stands. */
interface Standing {
  readonly demo: boolean
  readonly origin: string
  readonly port: number
}

/** Said by a browser of what a page of another origin sends; it cannot be forged by that page. */
const ELSEWHERE: ReadonlySet<string | null> = new Set(['cross-site', 'same-site'])

/**
 * Whether what was posted is not known to come from a page of this service. Every browser says the origin of what it posts, so that whoever
 * does not is none, or keeps it secret.
 */
export function isForeign(headers: Pick<Headers, 'get'>, standing: Standing): boolean {
  const from = headers.get('origin')
  return ELSEWHERE.has(headers.get('sec-fetch-site')) || from === null || !isOwnOrigin(from, standing)
}

function isOwnOrigin(from: string, { demo, origin, port }: Standing): boolean {
  if (from === origin) return true
  return demo && from.startsWith('http://') && isOwnHost(from.slice('http://'.length), port)
}

import { isOwnHost } from './own-host'

/** At which origin the service stands. */
interface Standing {
  readonly demo: boolean
  readonly origin: string
  readonly port: number
}

/** Whether a browser says that what it sends stood on another site, or on a page of another origin. */
export function isForeign(headers: Pick<Headers, 'get'>, standing: Standing): boolean {
  const from = headers.get('origin')
  return headers.get('sec-fetch-site') === 'cross-site' || (from !== null && !isOwnOrigin(from, standing))
}

function isOwnOrigin(from: string, { demo, origin, port }: Standing): boolean {
  if (from === origin) return true
  return demo && from.startsWith('http://') && isOwnHost(from.slice('http://'.length), port)
}

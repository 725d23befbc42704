/**
 * The last words of a start: the address at which people open it, which alone takes their forms, and where it listens, if that is
 * another.
 *
 * @param {{ origin: string, host: string, port: number }} settings
 */
export function sayReady({ origin, host, port }) {
  const { hostname, port: named, protocol } = new URL(origin)
  const own = hostname === 'localhost' ? '127.0.0.1' : hostname
  const isThere = own === host && protocol === 'http:' && (named || '80') === String(port)
  return isThere ? `Ready: ${origin}` : `Ready: ${origin} (it listens on ${host}, port ${port})`
}

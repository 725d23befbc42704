const names = ['localhost', '127.0.0.1', '[::1]']

/**
 * Whether a request was meant for this machine. The demo signs in with known passphrases, so a page elsewhere
 * that points its own name at this machine must not be able to use it.
 */
export function isOwnHost(host: string | null, port: number): boolean {
  const asked = host?.toLowerCase() ?? ''
  return names.some((name) => asked === `${name}:${port}` || (port === 80 && asked === name))
}

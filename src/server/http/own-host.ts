const names = ['localhost', '127.0.0.1', '[::1]']

/**
 * Whether a request was meant for this machine. The demo signs in with known passphrases, so a page elsewhere
 * that points its own name at this machine must not be able to use it.
 */
export function isOwnHost(host: string | null, port: number): boolean {
  const asked = host?.toLowerCase() ?? ''
  return names.some((name) => asked === `${name}:${port}` || (port === 80 && asked === name))
}

/**
 * Why a request is refused for the host that it names, before anything of it is read: the demonstration answers on its own machine alone,
 * any other service at its address, and on its own machine to whoever watches it. How it stands may be asked by any name.
 */
export function refuseHost(
  host: string | null,
  path: string,
  { demo, origin, port }: { readonly demo: boolean; readonly origin: string; readonly port: number },
): 'not-here' | 'elsewhere' | null {
  if (isOwnHost(host, port)) return null
  if (demo) return 'not-here'
  const isMeantHere = host?.toLowerCase() === new URL(origin).host || /^\/api\/health(\/|$)/.test(path)
  return isMeantHere ? null : 'elsewhere'
}

const PROVIDER = /^(\/dashboards\/providers\/)([A-Za-z0-9]{3,5})(?=\/|$)/
const PERIOD = /^(to-)?(\d{4}-\d{2}-q[1-4])$/i

/** An address, as far as it names providers and periods. */
interface Address {
  readonly pathname: string
  readonly searchParams: URLSearchParams
}

/**
 * The address of a dashboard with its provider's code and its periods as they are written, for whoever typed small letters;
 * null where nothing is to be changed. It is the same for every code, whether or not there is such a provider.
 */
export function inCapitals({ pathname, searchParams }: Address): { pathname: string; search: string } | null {
  if (!/^\/dashboards(\/|$)/.test(pathname)) return null
  const path = pathname
    .replace(PROVIDER, (_, before: string, code: string) => before + code.toUpperCase())
    .split('/')
    .map(writePeriod)
    .join('/')
  const asked = new URLSearchParams(searchParams)
  const period = asked.get('period') ?? ''
  const isWritten = writePeriod(period) === period
  if (path === pathname && isWritten) return null
  if (!isWritten) asked.set('period', writePeriod(period))
  return { pathname: path, search: asked.toString() }
}

/** `to-2026-27-Q2`; any other text as it is. */
function writePeriod(text: string): string {
  return text.replace(PERIOD, (_, to: string | undefined, quarter: string) =>
    to === undefined ? quarter.toUpperCase() : `to-${quarter.toUpperCase()}`,
  )
}

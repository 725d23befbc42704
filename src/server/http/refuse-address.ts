import { COMPARE } from '@/domain/addresses/dashboards'

/** An address, as far as it can be wrong for every page alike. */
interface Address {
  readonly pathname: string
  readonly searchParams: URLSearchParams
}

/**
 * Why no page can answer an address: it cannot be read, or it names one parameter twice, of which a page would have to leave one
 * out and answer another question; but several providers are asked for side by side. Undefined where nothing is wrong with it.
 */
export function refuseAddress({
  pathname,
  searchParams,
}: Address): 'bad-address' | 'asked-twice' | undefined {
  if (!isReadable(pathname)) return 'bad-address'
  const isCompared = [COMPARE, `${COMPARE}.csv`, `${COMPARE}.svg`].includes(pathname)
  const asked = [...searchParams.keys()].filter((name) => !isCompared || name !== 'provider')
  return new Set(asked).size < asked.length ? 'asked-twice' : undefined
}

function isReadable(pathname: string): boolean {
  try {
    decodeURIComponent(pathname)
    return true
  } catch {
    return false
  }
}

/** An address, as far as it can be wrong for every page alike. */
interface Address {
  readonly pathname: string
  readonly searchParams: URLSearchParams
}

/**
 * Why no page can answer an address: it cannot be read, or it names one parameter twice, of which a page would have to leave one
 * out and answer another question. Undefined where nothing is wrong with it.
 */
export function refuseAddress({
  pathname,
  searchParams,
}: Address): 'bad-address' | 'asked-twice' | undefined {
  if (!isReadable(pathname)) return 'bad-address'
  return new Set(searchParams.keys()).size < searchParams.size ? 'asked-twice' : undefined
}

function isReadable(pathname: string): boolean {
  try {
    decodeURIComponent(pathname)
    return true
  } catch {
    return false
  }
}

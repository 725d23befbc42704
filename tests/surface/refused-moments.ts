/** No moment, one before the service, and one to come; two at once no address asks for (addresses.test.ts). */
export const REFUSED_MOMENTS = ['at=yesterday', 'at=1999-01-01', 'at=2999-01-01']

/** A page, or a file, as at moments that are refused. */
export function asAtRefused(path: string): readonly string[] {
  return REFUSED_MOMENTS.map((asked) => `${path}?${asked}`)
}

/** No moment, one before the service, one to come, and two. */
export const REFUSED_MOMENTS = [
  'at=yesterday',
  'at=1999-01-01',
  'at=2999-01-01',
  'at=2026-11-01&at=2026-11-02',
]

/** A page, or a file, as at moments that are refused. */
export function asAtRefused(path: string): readonly string[] {
  return REFUSED_MOMENTS.map((asked) => `${path}?${asked}`)
}

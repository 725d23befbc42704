/** A page with what is asked of it; what is empty is left out. */
export function asking(page: string, asked: Readonly<Record<string, string>>): string {
  const given = Object.entries(asked).filter(([, value]) => value !== '')
  return given.length === 0 ? page : `${page}?${new URLSearchParams(given).toString()}`
}

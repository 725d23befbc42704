/** The number of a version in an address: null for the latest, where none is named; undefined where it can be none. */
export function parseVersion(text: string): number | null | undefined {
  if (text === '') return null
  return /^[1-9]\d{0,3}$/.test(text) ? Number(text) : undefined
}

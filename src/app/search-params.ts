/** What a page is given of its address after the question mark. */
export type SearchParams = Promise<Readonly<Record<string, string | string[] | undefined>>>

/** The one value of a parameter; empty when it is missing or repeated. */
export async function readParam(searchParams: SearchParams, name: string): Promise<string> {
  const value = (await searchParams)[name]
  return typeof value === 'string' ? value : ''
}

import { notFound } from 'next/navigation'
import { parseVersion } from '@/domain/addresses/parse-version'
import { type SearchParams, readParam } from './search-params'

/** The version that an address asks for, null for the latest; a page is not there for what can be no version. */
export async function readVersion(searchParams: SearchParams): Promise<number | null> {
  const version = parseVersion(await readParam(searchParams, 'version'))
  return version === undefined ? notFound() : version
}

import { notFound } from 'next/navigation'
import { framework } from '@/domain/catalogue'
import type { Framework } from '@/domain/catalogue/framework'
import { type SearchParams, readParam } from './search-params'

/** The framework that an address asks for; one that names none is about the first there was. */
export async function askedFramework(searchParams: SearchParams): Promise<Framework> {
  const code = await readParam(searchParams, 'framework')
  return code === '' || code === framework.code ? framework : notFound()
}

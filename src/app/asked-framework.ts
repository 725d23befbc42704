import { notFound } from 'next/navigation'
import { findFramework } from '@/domain/catalogue'
import type { Framework } from '@/domain/catalogue/framework'
import { UNPREFIXED } from '@/domain/catalogue/framework-code'
import { type SearchParams, readParam } from './search-params'

/** The framework that an address names, or null when there is none; one that names none is about the first there was. */
export function frameworkNamed(code: string): Framework | null {
  return findFramework(code === '' ? UNPREFIXED : code)
}

/** The same for a page, which is not there without its framework. */
export async function askedFramework(searchParams: SearchParams): Promise<Framework> {
  return frameworkNamed(await readParam(searchParams, 'framework')) ?? notFound()
}

import { notFound } from 'next/navigation'
import type { Actor } from '@/domain/access/actor'
import { ownFrameworks } from '@/domain/access/own-frameworks'
import { frameworks } from '@/domain/catalogue'
import type { Framework } from '@/domain/catalogue/framework'
import { UNPREFIXED } from '@/domain/catalogue/framework-code'
import { type SearchParams, readParam } from './search-params'

/**
 * The framework that an address names, among those that its reader has a role under, or all of them for a page that is
 * open to everybody; an address that names none is about the first there was. Null where there is no such framework.
 */
export function frameworkNamed(code: string, actor: Actor | null): Framework | null {
  const open = actor ? ownFrameworks(actor) : frameworks
  return open.find((framework) => framework.code === (code === '' ? UNPREFIXED : code)) ?? null
}

/** The same for a page, which is not there without its framework. */
export async function askedFramework(searchParams: SearchParams, actor: Actor | null): Promise<Framework> {
  return frameworkNamed(await readParam(searchParams, 'framework'), actor) ?? notFound()
}

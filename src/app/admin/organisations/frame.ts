import { notFound } from 'next/navigation'
import { adminHref } from '@/domain/addresses/admin'
import { type OrganisationKey, organisationHref, registerHref } from '@/domain/addresses/organisations'
import type { Framework } from '@/domain/catalogue/framework'
import { type SearchParams, readParam } from '../../search-params'
import { frameworkNamed } from '../../asked-framework'

/** The framework whose register is kept: an administrator holds a role under none, and keeps that of each. */
export async function registerFramework(searchParams: SearchParams): Promise<Framework> {
  return frameworkNamed(await readParam(searchParams, 'framework'), null) ?? notFound()
}

/** Where the pages of organisations stand in the service; below an organisation where one is given. */
export function organisationsFrame(framework: Framework, below: OrganisationKey | null = null) {
  return {
    current: 'admin',
    framework: framework.code,
    breadcrumb: [
      { href: adminHref(), text: 'Administration' },
      { href: registerHref(framework.code), text: 'Organisations' },
      ...(below ? [{ href: organisationHref(below), text: below.code }] : []),
    ],
  } as const
}

import { type Actor, isOfAnyProvider, mayAnywhere } from '@/domain/access/actor'
import { actionsHref } from '@/domain/addresses/actions'
import { adminHref, ownPeopleHref } from '@/domain/addresses/admin'
import { auditHref } from '@/domain/addresses/audit'
import { indicatorsHref } from '@/domain/addresses/catalogue'
import { overviewHref } from '@/domain/addresses/dashboards'
import { declarationsHref } from '@/domain/addresses/declarations'
import { exportsHref } from '@/domain/addresses/exports'
import { profilesHref } from '@/domain/addresses/profiles'
import { returnsHref } from '@/domain/addresses/returns'
import type { Permission } from '@/domain/access/roles'

interface AreaLink {
  readonly text: string
  /** Where it begins, under a framework. */
  readonly hrefOf: (framework: string) => string
  readonly isFor: (actor: Actor, framework: string) => boolean
}

const holding =
  (...permissions: readonly Permission[]) =>
  (actor: Actor, framework: string) =>
    permissions.some((permission) => mayAnywhere(actor, permission, framework))

/** The parts of the service, as the menu has them. */
export const areas = {
  home: { text: 'Home', hrefOf: () => '/', isFor: () => true },
  returns: {
    text: 'Returns',
    hrefOf: (framework) => returnsHref(framework),
    isFor: holding('return:read-draft', 'return:read-submitted'),
  },
  declarations: {
    text: 'Declarations',
    hrefOf: (framework) => declarationsHref(framework),
    isFor: holding('declaration:read-draft', 'declaration:read-signed'),
  },
  actions: {
    text: 'Actions',
    hrefOf: (framework) => actionsHref(framework),
    isFor: holding('action:read'),
  },
  dashboards: {
    text: 'Dashboards',
    hrefOf: (framework) => overviewHref(framework),
    isFor: holding('return:read-submitted'),
  },
  exports: {
    text: 'Exports',
    hrefOf: (framework) => exportsHref(framework),
    isFor: holding('return:read-submitted'),
  },
  audit: { text: 'Audit', hrefOf: () => auditHref(), isFor: (actor) => mayAnywhere(actor, 'audit:read') },
  // For a provider's own people; others come to a profile from the provider it is of.
  profiles: { text: 'Service profile', hrefOf: profilesHref, isFor: isOfAnyProvider },
  people: {
    text: 'People',
    hrefOf: () => ownPeopleHref(),
    isFor: (actor) => mayAnywhere(actor, 'people:invite'),
  },
  admin: {
    text: 'Administration',
    hrefOf: () => adminHref(),
    isFor: (actor) => mayAnywhere(actor, 'registry:manage'),
  },
  indicators: { text: 'Indicators', hrefOf: indicatorsHref, isFor: () => true },
} as const satisfies Record<string, AreaLink>

export type Area = keyof typeof areas

/** The menu of somebody, under a framework. */
export function linksFor(actor: Actor, framework: string) {
  const own: readonly AreaLink[] = Object.values(areas).filter(({ isFor }) => isFor(actor, framework))
  return own.map(({ text, hrefOf }) => ({ text, href: hrefOf(framework) }))
}

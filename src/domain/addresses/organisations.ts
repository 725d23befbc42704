import type { ChangeName } from '../organisations/change-fields'
import { organisationsHref } from './admin'
import { asking, ofFramework } from './asking'

/** A provider or a commissioner, as the register under a framework has it. */
export interface OrganisationKey {
  readonly framework: string
  readonly of: 'provider' | 'commissioner'
  readonly code: string
}

/** All of them under a framework, or those that are asked for. */
export function registerHref(
  framework: string,
  asked: { readonly q?: string; readonly show?: string; readonly imported?: string } = {},
): string {
  return asking(organisationsHref(), { ...asked, ...ofFramework(framework) })
}

/** One of them; `recorded` says what was just done to it. */
export function organisationHref({ framework, of, code }: OrganisationKey, recorded?: ChangeName): string {
  return asking(`${organisationsHref()}/${of}s/${code}`, { recorded, ...ofFramework(framework) })
}

/** The form for one change to it. */
export function organisationChangeHref({ framework, of, code }: OrganisationKey, change: ChangeName): string {
  return asking(`${organisationsHref()}/${of}s/${code}/${change}`, ofFramework(framework))
}

/** The form by which one is registered. */
export function newOrganisationHref(framework: string, of: OrganisationKey['of']): string {
  return asking(`${organisationsHref()}/${of}s/new`, ofFramework(framework))
}

/** Where many are registered at once, from a file. */
export function organisationsImportHref(framework: string): string {
  return asking(`${organisationsHref()}/import`, ofFramework(framework))
}

/** The file to begin with. */
export function organisationsTemplateHref(): string {
  return `${organisationsHref()}/template.csv`
}

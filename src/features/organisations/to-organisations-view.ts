import { sayIsoDay } from '@/domain/periods/format'
import {
  newOrganisationHref,
  organisationHref,
  organisationsImportHref,
} from '@/domain/addresses/organisations'
import { type Narrowed, narrowRegister } from '@/domain/organisations/narrow-register'
import type { Register, RegisteredProvider } from '@/domain/organisations/register'
import { type OrganisationsStanding, lacks, standingOf } from '@/domain/organisations/standing'
import { sayCount } from '@/domain/say-count'

interface ProviderRow {
  readonly code: string
  readonly name: string
  readonly href: string
  readonly region: string
  /** The code of who answers for it, whose name stands below; null while nobody does. */
  readonly commissioner: string | null
  readonly leads: readonly string[]
  /** Whether it is open, with what it lacks; else when it opens, closes or merges. */
  readonly state: string
}

/** The register as its page shows it. */
export interface OrganisationsView {
  readonly framework: string
  readonly asked: Narrowed
  readonly providers: readonly ProviderRow[]
  /** Those that have closed, where the open ones are asked for: they stand folded below them. */
  readonly closed: readonly ProviderRow[]
  readonly commissioners: readonly {
    readonly code: string
    readonly name: string
    readonly href: string
    readonly answersFor: string
    readonly reads: string
  }[]
  /** What a new service still needs, in words; null when nothing is missing. */
  readonly missing: string | null
  readonly isEmpty: boolean
  readonly newProviderHref: string
  readonly newCommissionerHref: string
  readonly importHref: string
}

export function toOrganisationsView(
  framework: string,
  register: Register,
  asked: Narrowed,
): OrganisationsView {
  const narrowed = narrowRegister(register, asked)
  const closed = asked.show === 'open' ? narrowRegister(register, { ...asked, show: 'closed' }).providers : []
  const rowsOf = (of: readonly RegisteredProvider[]) =>
    of.map((provider) => toRow(framework, provider, register.today))
  return {
    ...{ framework, asked },
    providers: rowsOf(narrowed.providers),
    closed: rowsOf(closed),
    commissioners: narrowed.commissioners.map(({ code, name, answersFor, reads }) => ({
      ...{ code, name, href: organisationHref({ framework, of: 'commissioner', code }) },
      answersFor: sayCount(answersFor, 'provider'),
      reads: sayCount(reads, 'provider'),
    })),
    missing: sayMissing(standingOf(register)),
    isEmpty: register.providers.length + register.commissioners.length === 0,
    newProviderHref: newOrganisationHref(framework, 'provider'),
    newCommissionerHref: newOrganisationHref(framework, 'commissioner'),
    importHref: organisationsImportHref(framework),
  }
}

function toRow(framework: string, provider: RegisteredProvider, today: string): ProviderRow {
  const { code, name, region, commissionerCode, providerLead, commissionerLead } = provider
  return {
    ...{ code, name, region, href: organisationHref({ framework, of: 'provider', code }) },
    commissioner: commissionerCode,
    leads: [providerLead, commissionerLead].filter((lead) => lead !== null),
    state: sayState(provider, today),
  }
}

function sayState(provider: RegisteredProvider, today: string): string {
  const { opened, closed, successorCode, succeededOn } = provider
  if (successorCode && succeededOn)
    return `${succeededOn > today ? 'Merges' : 'Merged'} into ${successorCode} on ${sayIsoDay(succeededOn)}`
  if (closed !== null) return `${closed < today ? 'Closed' : 'Closes'} on ${sayIsoDay(closed)}`
  if (opened > today) return `Opens on ${sayIsoDay(opened)}`
  const { leads } = lacks(provider, today)
  return ['Open', ...leads.map((side) => `no ${side}\u2019s lead`)].join(', ')
}

function sayMissing({ providers, withoutCommissioner, withoutLead }: OrganisationsStanding): string | null {
  if (providers === 0) return 'No provider is open. Register one, or import many from a file.'
  const missing = [
    ...(withoutCommissioner > 0
      ? [
          `${sayCount(withoutCommissioner, 'open provider has', 'open providers have')} no commissioner and owe nothing`,
        ]
      : []),
    ...(withoutLead > 0 ? [`${sayCount(withoutLead, 'lacks', 'lack')} a named lead`] : []),
  ]
  return missing.length > 0 ? `${missing.join('; ')}.` : null
}

/** What an import did, as its address says it; null for any other address. */
export function sayImported(rows: string): string | null {
  if (!/^\d{1,4}$/.test(rows)) return null
  return Number(rows) === 0
    ? 'All rows of the file were registered already.'
    : `${sayCount(Number(rows), 'row was', 'rows were')} imported.`
}

import type { Register, RegisteredProvider } from './register'

/** How far the organisations of a service are set up. Counts are of providers that are open today, but for commissioners. */
export interface OrganisationsStanding {
  /** Whether there is a provider, and each has a commissioner that answers for it. Leads may be missing. */
  readonly done: boolean
  readonly providers: number
  readonly commissioners: number
  readonly withoutCommissioner: number
  /** Without a named lead of either side. */
  readonly withoutLead: number
}

export function standingOf({ today, providers, commissioners }: Register): OrganisationsStanding {
  const open = providers.filter((provider) => isOpen(provider, today))
  const lacking = open.map((provider) => lacks(provider, today))
  const withoutCommissioner = lacking.filter(({ commissioner }) => commissioner).length
  return {
    done: open.length > 0 && withoutCommissioner === 0,
    providers: open.length,
    commissioners: commissioners.length,
    withoutCommissioner,
    withoutLead: lacking.filter(({ leads }) => leads.length > 0).length,
  }
}

/** Whether a provider is open on a day, or still to come. */
export function isOpen({ closed }: Pick<RegisteredProvider, 'closed'>, today: string): boolean {
  return closed === null || closed >= today
}

/** What a provider lacks today: of one that is closed or still to come nothing. */
export function lacks(
  provider: RegisteredProvider,
  today: string,
): { readonly commissioner: boolean; readonly leads: readonly ('provider' | 'commissioner')[] } {
  const { opened, commissionerCode, providerLead, commissionerLead } = provider
  if (!isOpen(provider, today) || opened > today) return { commissioner: false, leads: [] }
  return {
    commissioner: commissionerCode === null,
    leads: [
      ...(providerLead === null ? (['provider'] as const) : []),
      ...(commissionerLead === null ? (['commissioner'] as const) : []),
    ],
  }
}

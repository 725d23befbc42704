import type { Register, RegisteredProvider } from './register'

/** How far the organisations of a service are set up. Counts are of providers that are open today, but for commissioners. */
export interface OrganisationsStanding {
  /** Whether there is a provider, and each is asked for what is open. Leads may be missing. */
  readonly done: boolean
  readonly providers: number
  readonly commissioners: number
  readonly withoutCommissioner: number
  /** Without a named lead of either side. */
  readonly withoutLead: number
  /** What is open and asked of nobody, since no commissioner answers for that provider in it. */
  readonly unasked: readonly Unasked[]
}

/** A period that is open, and a provider for which nobody answers on any day of it. */
export interface Unasked {
  readonly providerCode: string
  readonly period: string
}

export function standingOf(
  { today, providers, commissioners }: Register,
  unasked: readonly Unasked[] = [],
): OrganisationsStanding {
  const open = providers.filter((provider) => isOpen(provider, today))
  const lacking = open.map((provider) => lacks(provider, today))
  const withoutCommissioner = lacking.filter(({ commissioner }) => commissioner).length
  return {
    done: open.length > 0 && withoutCommissioner === 0 && unasked.length === 0,
    providers: open.length,
    commissioners: commissioners.length,
    withoutCommissioner,
    withoutLead: lacking.filter(({ leads }) => leads.length > 0).length,
    unasked,
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

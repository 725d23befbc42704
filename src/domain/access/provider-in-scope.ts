import type { DatedName } from '../organisations/name-on'

/** A provider whose submitted figures the reader may see, with who answers for it and leads it today. */
export interface ProviderInScope {
  code: string
  name: string
  region: string
  commissionerCode: string | null
  commissionerName: string | null
  providerLead: string | null
  commissionerLead: string | null
  /** All names that it had, and will have, with their first days. */
  names: readonly DatedName[]
  /** Into which provider it has merged, and on which day; null where it has not. */
  successorCode: string | null
  succeededOn: string | null
  /** Those that have merged into it. */
  predecessors: readonly { readonly code: string; readonly name: string; readonly from: string }[]
}

/** How a lead is reached, as far as it is recorded. */
export interface LeadContact {
  readonly side: 'provider' | 'commissioner'
  readonly email: string | null
  readonly telephone: string | null
}

/** The same, with how its leads are reached. */
export interface ProviderWithContacts extends ProviderInScope {
  readonly contacts: readonly LeadContact[]
}

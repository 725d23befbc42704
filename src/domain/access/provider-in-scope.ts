import type { DatedName } from '../organisations/name-on'

/** A provider whose submitted figures the reader may see, with who answers for it and leads it today. */
export interface ProviderInScope {
  code: string
  name: string
  region: string
  commissionerCode: string | null
  commissionerName: string | null
  leads: readonly Lead[]
  /** All names that it had, and will have, with their first days. */
  names: readonly DatedName[]
  /** Into which provider it has merged, and on which day; null where it has not. */
  successorCode: string | null
  succeededOn: string | null
  /** Those that have merged into it. */
  predecessors: readonly { readonly code: string; readonly name: string; readonly from: string }[]
}

/** Who leads a service, at its provider or at whoever answers for it, and how they are reached, as far as that is recorded. */
export interface Lead {
  readonly side: 'provider' | 'commissioner'
  readonly name: string
  readonly email: string | null
  readonly telephone: string | null
}

/** A provider whose submitted figures the reader may see, with who answers for it and leads it today. */
export interface ProviderInScope {
  code: string
  name: string
  region: string
  commissionerCode: string | null
  commissionerName: string | null
  providerLead: string | null
  commissionerLead: string | null
}

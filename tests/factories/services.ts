import type { ServiceDays, ServiceRecord } from '@/domain/returns/service-record'

/** A service that was open from one day to another, under one commissioner; always, unless said otherwise. */
export function aService(
  days: Partial<ServiceDays> = {},
  profile: ServiceRecord['profile'] = [],
): ServiceRecord {
  const always = { commissionerCode: 'NORTH', commissionerName: 'North', from: '2010-04-01', to: null }
  return { days: [{ ...always, ...days }], profile, names: [], answersNow: null }
}

/** The services of these providers, by code. */
export function inService(...codes: readonly string[]): ReadonlyMap<string, ServiceRecord> {
  return new Map(codes.map((code) => [code, aService()]))
}

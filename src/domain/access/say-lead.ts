import type { ProviderWithContacts } from './provider-in-scope'

/** `Priya Nair, priya.nair@north.example, 01632 960 123`, as far as it is recorded; empty where nobody is named. */
export function sayLead(provider: ProviderWithContacts | null, side: 'provider' | 'commissioner'): string {
  const name = side === 'provider' ? provider?.providerLead : provider?.commissionerLead
  const contact = provider?.contacts.find((each) => each.side === side)
  return [name, contact?.email, contact?.telephone].filter(Boolean).join(', ')
}

import type { Lead } from './provider-in-scope'

/** `Priya Nair, priya.nair@north.example, 01632 960 123`, as far as it is recorded; empty where nobody is named. */
export function sayLead(leads: readonly Lead[], side: Lead['side']): string {
  const lead = leads.find((each) => each.side === side)
  return [lead?.name, lead?.email, lead?.telephone].filter(Boolean).join(', ')
}

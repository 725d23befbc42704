import type { Lead } from '../access/provider-in-scope'
import { findIndicator } from '../catalogue/find'
import { isQuarterly } from '../catalogue/indicator'
import { parseIsoDate } from '../periods/period'
import { sayDate } from '../periods/format'
import type { PackProvider, YearPack } from '../pack/year-pack'

/** What a paper says where nothing is known. */
export const NOTHING = '–'

/** `ZZ16 Example Pain Service`; the code alone of one that the pack does not know. */
export function nameOf({ providers }: Pick<YearPack, 'providers'>, code: string): string {
  const found = providers.find((provider) => provider.code === code)
  return found ? `${code} ${found.name}` : code
}

/** `106 Programme completed`: a line by its code and its shortest name. */
export function nameLine({ framework }: Pick<YearPack, 'framework'>, code: string): string {
  const found = findIndicator(code, framework)
  if (!found) return code
  return `${code} ${isQuarterly(found) ? found.columnTitle : found.shortTitle}`
}

/** `30 September 2026` of a calendar day as it is stored; what is none stands as it is. */
export function sayIsoDay(day: string | null): string {
  const date = day === null ? null : parseIsoDate(day)
  return date ? sayDate(date) : (day ?? NOTHING)
}

/** Name, telephone and address of whoever is rung on one side, in lines, as far as that is recorded. */
export function sayLead({ leads }: Pick<PackProvider, 'leads'>, side: Lead['side']): string | null {
  const lead = leads.find((each) => each.side === side)
  return lead
    ? [lead.name, lead.telephone, lead.email].filter((part) => part !== null && part !== '').join('\n')
    : null
}

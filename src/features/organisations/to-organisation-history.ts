import { sayIsoDay } from '@/domain/periods/format'
import { type OrganisationKey, organisationHref } from '@/domain/addresses/organisations'
import type {
  Arrangement,
  Merger,
  OrganisationRecord,
  RegisteredLead,
  Stretch,
} from '@/domain/organisations/register'

/** A line of what an organisation was, with its days. */
export interface HistoryRow {
  readonly key: string
  /** Who or what, with where it leads if it is another organisation. */
  readonly text: string
  readonly href: string | null
  readonly more: string
  readonly when: string
}

/** What an organisation was, and what stood about it, by what it is about; each the newest first. */
export interface OrganisationHistory {
  readonly names: readonly HistoryRow[]
  readonly responsibilities: readonly HistoryRow[]
  readonly readings: readonly HistoryRow[]
  readonly leads: readonly HistoryRow[]
  readonly withdrawn: readonly HistoryRow[]
}

export function historyOf(
  key: OrganisationKey,
  { names, responsibilities, readings, leads, withdrawn }: OrganisationRecord,
): OrganisationHistory {
  return {
    names: names.map(({ name, from }, index) => ({
      ...{ key: from, text: name, href: null, more: '' },
      when: sayStretch({ from, to: null }, index > 0),
    })),
    responsibilities: responsibilities.map((each) => toArrangement(key, each)),
    readings: readings.map((each) => toArrangement(key, each)),
    leads: leads.map(toLead),
    withdrawn: withdrawn.map(({ by, on, ...merger }) => ({
      ...{ key: `${on} ${merger.code}`, ...toMerger(key, merger) },
      more: merger.reason,
      when: `From ${sayIsoDay(merger.from)}; withdrawn by ${by} on ${sayIsoDay(on)}`,
    })),
  }
}

function toLead({ side, name, email, telephone, ...days }: RegisteredLead): HistoryRow {
  const whose = side === 'provider' ? 'Provider\u2019s lead' : 'Commissioner\u2019s lead'
  return {
    ...{ key: `${side} ${days.from}`, text: name, href: null, when: sayStretch(days) },
    more: [whose, email, telephone].filter((said) => said !== null).join(', '),
  }
}

/** A merger from the side of the other provider, with the way there. */
export function toMerger({ framework }: OrganisationKey, { code, name, from, reason }: Merger) {
  return {
    ...{ text: `${code}, ${name}`, href: organisationHref({ framework, of: 'provider', code }) },
    ...{ when: sayIsoDay(from), reason },
  }
}

/** Of a provider its commissioner, and of a commissioner the provider. */
function toArrangement({ framework, of }: OrganisationKey, each: Arrangement): HistoryRow {
  const [other, code, name] =
    of === 'provider'
      ? (['commissioner', each.commissionerCode, each.commissionerName] as const)
      : (['provider', each.providerCode, each.providerName] as const)
  return {
    key: `${code} ${each.from}`,
    ...{ text: `${code}, ${name}`, href: organisationHref({ framework, of: other, code }), more: '' },
    when: sayStretch(each),
  }
}

function sayStretch({ from, to }: Stretch, isOver = false): string {
  if (to === null) return `From ${sayIsoDay(from)}${isOver ? ', until the next' : ' on'}`
  return `From ${sayIsoDay(from)} to ${sayIsoDay(to)}`
}

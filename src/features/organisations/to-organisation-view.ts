import {
  type OrganisationKey,
  organisationChangeHref,
  organisationHref,
} from '@/domain/addresses/organisations'
import { type ChangeName, changesOf, formOf } from '@/domain/organisations/change-fields'
import { sayIsoDay } from '@/domain/organisations/read-fields'
import {
  type Arrangement,
  type Merger,
  type OrganisationRecord,
  type RegisteredLead,
  type Stretch,
  isWithin,
} from '@/domain/organisations/register'
import type { OrganisationRead } from '@/operations/read/get-organisation'
import { keyOf } from './to-change-view'

interface LinkView {
  readonly text: string
  readonly href: string
}

interface HistoryRow {
  readonly key: string
  /** Who or what, with where it leads if it is another organisation. */
  readonly text: string
  readonly href: string | null
  readonly more: string
  readonly when: string
}

export interface OrganisationView {
  readonly code: string
  readonly name: string
  readonly isProvider: boolean
  /** What was just done; null when nothing was. */
  readonly recorded: string | null
  readonly facts: readonly { readonly key: string; readonly value: string }[]
  /** What is missing, in words. */
  readonly missing: readonly string[]
  readonly successor: (LinkView & { readonly when: string; readonly reason: string }) | null
  readonly predecessors: readonly (LinkView & { readonly when: string; readonly reason: string })[]
  readonly changes: readonly LinkView[]
  readonly names: readonly HistoryRow[]
  readonly responsibilities: readonly HistoryRow[]
  readonly readings: readonly HistoryRow[]
  readonly leads: readonly HistoryRow[]
}

/** One organisation as the register has it: as it is today, and how it came to be so. */
export function toOrganisationView(
  { framework, record }: OrganisationRead,
  recorded: string,
): OrganisationView {
  const key = keyOf(framework.code, record)
  const isProvider = key.of === 'provider'
  return {
    ...{ code: record.code, name: record.name, isProvider },
    recorded: sayRecorded(recorded),
    facts: isProvider ? factsOf(record) : [],
    missing: isProvider ? missingOf(record) : [],
    successor: record.successor && toMerger(key, record.successor),
    predecessors: record.predecessors.map((merger) => toMerger(key, merger)),
    changes: changesOffered(record, key).map((change) => ({
      text: formOf(change).title,
      href: organisationChangeHref(key, change),
    })),
    ...historyOf(key, record),
  }
}

function historyOf(
  key: OrganisationKey,
  { names, responsibilities, readings, leads }: OrganisationRecord,
): Pick<OrganisationView, 'names' | 'responsibilities' | 'readings' | 'leads'> {
  return {
    names: names.map(({ name, from }, index) => ({
      ...{ key: from, text: name, href: null, more: '' },
      when: sayStretch({ from, to: null }, index > 0),
    })),
    responsibilities: responsibilities.map((each) => toArrangement(key, each)),
    readings: readings.map((each) => toArrangement(key, each)),
    leads: leads.map(toLead),
  }
}

function toLead({ side, name, email, telephone, ...days }: RegisteredLead): HistoryRow {
  const whose = side === 'provider' ? 'Provider\u2019s lead' : 'Commissioner\u2019s lead'
  return {
    ...{ key: `${side} ${days.from}`, text: name, href: null, when: sayStretch(days) },
    more: [whose, email, telephone].filter((said) => said !== null).join(', '),
  }
}

function sayRecorded(recorded: string): string | null {
  const change = [...changesOf.provider, 'new-provider' as const, 'new-commissioner' as const].find(
    (each) => each === recorded,
  )
  return change ? `${formOf(change).done}.` : null
}

/** A reading can end only where there is one, and what has merged has nothing left to close or to merge. */
function changesOffered(
  { readings, successor }: OrganisationRecord,
  { of }: OrganisationKey,
): readonly ChangeName[] {
  const all: readonly ChangeName[] = changesOf[of]
  const without = [
    ...(readings.length === 0 ? ['end-reading'] : []),
    ...(successor ? ['merger', 'closing'] : []),
  ]
  return all.filter((change) => !without.includes(change))
}

function factsOf({ region, opened, closed, today, responsibilities, leads, code }: OrganisationRecord) {
  const answers = responsibilities.find((each) => each.providerCode === code && isWithin(each, today))
  const leadOf = (side: string) => leads.find((lead) => lead.side === side && isWithin(lead, today))?.name
  return [
    { key: 'Region', value: region ?? '' },
    { key: 'First day', value: sayIsoDay(opened ?? '') },
    { key: 'Last day', value: closed === null ? 'None: it is open' : sayIsoDay(closed) },
    {
      key: 'Answers for it today',
      value: answers ? `${answers.commissionerCode}, ${answers.commissionerName}` : 'Nobody',
    },
    { key: 'Provider\u2019s lead', value: leadOf('provider') ?? 'Nobody named' },
    { key: 'Commissioner\u2019s lead', value: leadOf('commissioner') ?? 'Nobody named' },
  ]
}

function missingOf({
  today,
  opened,
  closed,
  responsibilities,
  successor,
}: OrganisationRecord): readonly string[] {
  const isOpen = (closed === null || closed >= today) && (opened ?? '') <= today
  if (!isOpen || successor || responsibilities.some((each) => isWithin(each, today))) return []
  return ['No commissioner answers for it today, so nothing is asked of it. Change who answers for it.']
}

function toMerger({ framework }: OrganisationKey, { code, name, from, reason }: Merger) {
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

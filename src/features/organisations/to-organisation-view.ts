import { sayIsoDay } from '@/domain/periods/format'
import { type OrganisationKey, organisationChangeHref } from '@/domain/addresses/organisations'
import { type ChangeName, changesOf, formOf } from '@/domain/organisations/change-fields'
import { type OrganisationRecord, isWithin } from '@/domain/organisations/register'
import type { OrganisationStanding } from '@/operations/read/get-organisation'
import { sayRecorded, sayUnasked } from './say-asked'
import { keyOf } from './to-change-view'
import { type OrganisationHistory, historyOf, toMerger } from './to-organisation-history'

interface LinkView {
  readonly text: string
  readonly href: string
}

export interface OrganisationView extends OrganisationHistory {
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
}

/** One organisation as the register has it: as it is today, and how it came to be so. */
export function toOrganisationView(
  { framework, record, asking, unasked }: OrganisationStanding,
  recorded: string,
): OrganisationView {
  const key = keyOf(framework.code, record)
  const isProvider = key.of === 'provider'
  return {
    ...{ code: record.code, name: record.name, isProvider },
    recorded: sayRecorded(recorded, record, asking),
    facts: isProvider ? factsOf(record) : [],
    missing: isProvider ? [...missingOf(record), ...sayUnasked(unasked)] : [],
    successor: record.successor && toMerger(key, record.successor),
    predecessors: record.predecessors.map((merger) => toMerger(key, merger)),
    changes: changesOffered(record, key).map((change) => ({
      text: formOf(change).title,
      href: organisationChangeHref(key, change),
    })),
    ...historyOf(key, record),
  }
}

/**
 * A reading can end only where there is one, and what has merged has nothing left to close or to merge; a merger can be withdrawn until
 * its day has come.
 */
function changesOffered(
  { readings, successor, today }: OrganisationRecord,
  { of }: OrganisationKey,
): readonly ChangeName[] {
  const all: readonly ChangeName[] = changesOf[of]
  const without = [
    ...(readings.length === 0 ? ['end-reading'] : []),
    ...(successor ? ['merger', 'closing'] : []),
    ...(successor && successor.from > today ? [] : ['withdraw-merger']),
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

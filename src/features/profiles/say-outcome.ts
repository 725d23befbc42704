import 'server-only'
import type { Framework } from '@/domain/catalogue/framework'
import { fieldId } from '@/domain/catalogue/field-id'
import { sayMoment, sayPeriod } from '@/domain/periods/format'
import type { ProfileFailure, RecordedOffering } from '@/domain/returns/profile-file'
import type { Fault } from '@/domain/returns/read-offering'
import { sayOffering } from '@/domain/returns/say-offering'
import { offeringIn } from '@/domain/returns/service-profile'
import type { PostedProfile, ProfilePreview } from '@/operations/change-service-profile'
import { marksOf } from '@/operations/profile-seen'
import { MALFORMED } from '@/features/draft/say-refusal'
import type { ConfirmView, ProfileState } from './profile-view'

type Said = Pick<ProfileState, 'faults' | 'problem'> & { readonly seen?: string }

/** Why nothing was recorded. Whoever is told of another's records has seen them, and may go on from there. */
export function sayRefusal(
  framework: Framework,
  failure: Exclude<ProfileFailure, { kind: 'not-found' }>,
  { seen }: PostedProfile,
): Said {
  if (failure.kind === 'malformed') return { faults: [], problem: MALFORMED }
  if (failure.kind === 'invalid') return { faults: failure.faults, problem: null }
  return {
    faults: [...failure.since.map((record) => sayOvertaken(framework, record)), ...failure.faults],
    problem: OVERTAKEN,
    seen: [...seen, ...marksOf(failure.since)].join(','),
  }
}

function sayOvertaken(framework: Framework, record: RecordedOffering): Fault {
  const { offering, fromPeriod, recordedAt, recordedByName } = record
  const name = framework.offerings.find(({ code }) => code === offering)?.name ?? offering
  const what = `"${sayOffering(record)}" from ${sayPeriod(fromPeriod).toLowerCase()}`
  const message =
    `${recordedByName ?? 'Somebody'} recorded ${what} on ${sayMoment(recordedAt)}: ${name}. ` +
    'Check your answer, which replaces this where it differs'
  return { at: fieldId(offering, 'status'), message }
}

/** What is about to be recorded, or that nothing is. */
export function sayPreview(
  framework: Framework,
  { profile, change, consequences }: ProfilePreview,
): Partial<ProfileState> {
  const from = sayPeriod(change.fromPeriod).toLowerCase()
  if (change.records.length === 0)
    return { problem: `Nothing differs from what is recorded for ${from}. Change an answer to record it` }
  const changes: ConfirmView['changes'] = framework.offerings.flatMap(({ code, name }) => {
    const record = change.records.find(({ offering }) => offering === code)
    if (!record) return []
    const was = offeringIn(profile, code, change.fromPeriod)
    return [{ name, was: sayWithRule(was), will: sayOffering(record), rule: record.completionRule }]
  })
  return { confirm: { from, changes, consequences } }
}

function sayWithRule(record: ReturnType<typeof offeringIn>): string {
  const rule = record?.completionRule
  return rule ? `${sayOffering(record)}. Completion rule: ${rule}` : sayOffering(record)
}

const OVERTAKEN =
  'The profile changed while you were on this page. Nothing of yours was recorded, and your answers are still below.'

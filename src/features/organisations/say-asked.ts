import { type ChangeName, changesOf, formOf } from '@/domain/organisations/change-fields'
import { type Asking, firstAsked } from '@/domain/organisations/first-asked'
import type { OrganisationRecord } from '@/domain/organisations/register'
import { sayDay, sayPeriodOrYear, sayWholePeriod } from '@/domain/periods/format'

/** What was done; after what decides about it, also which return is the first that is asked for. */
export function sayRecorded(recorded: string, record: OrganisationRecord, asking: Asking): string | null {
  const change = [...changesOf.provider, 'new-provider' as const, 'new-commissioner' as const].find(
    (each) => each === recorded,
  )
  if (!change) return null
  const done = `${formOf(change).done}.`
  return DECIDES.has(change) ? `${done} ${sayFirstAsked(firstAsked(record, asking), asking.at)}` : done
}

const DECIDES: ReadonlySet<ChangeName> = new Set(['new-provider', 'details', 'responsibility'])

/** Which return is the first that is asked of a provider, and until when. */
function sayFirstAsked(first: ReturnType<typeof firstAsked>, at: Date): string {
  if (!first) return 'No return is asked of it: nobody answers for it on a day on which it is open.'
  const which = `Its first return is that of ${sayWholePeriod(first.period)}`
  if (first.opensAt > at) return `${which}, which opens on ${sayDay(first.opensAt)}. Nothing is asked before.`
  if (first.deadlineAt > at) return `${which}, which is open, and due on ${sayDay(first.deadlineAt)}.`
  return `${which}, which is late already: it was due on ${sayDay(first.deadlineAt)}. If it shall begin later, correct its first day.`
}

/** What is open and asked of nobody, with what mends it. */
export function sayUnasked(periods: readonly string[]): readonly string[] {
  if (periods.length === 0) return []
  return [
    `Not asked for, since no commissioner answers for it then: ${periods.map(sayPeriodOrYear).join('; ')}. Change who answers for it, from an earlier day on.`,
  ]
}

import type { ProviderInScope } from '@/domain/access/provider-in-scope'
import { sayDay, sayPeriod } from '@/domain/periods/format'
import type { QuarterAhead } from '@/domain/periods/timetable'
import type { ReturnState } from '@/domain/returns/quarterly-return'
import { sayYearClosed } from '@/features/draft/say-who-corrects'

interface Standing {
  readonly provider: ProviderInScope | null
  readonly next: QuarterAhead
  readonly state: ReturnState
  readonly yearClosesAt: Date
  readonly at: Date
}

/** What happens after a return was submitted, for whose return it is: who decides, until when it may be corrected, what comes next. */
export function sayNextSteps(standing: Standing): readonly string[] {
  return [sayDecision(standing), sayCorrecting(standing), sayNextQuarter(standing)]
}

function sayDecision({ provider, state }: Standing): string {
  const commissioner = provider?.commissionerName ?? 'Your commissioner'
  if (state === 'accepted') return `${commissioner} has accepted it. Nothing is left to do for this quarter.`
  const lead = provider?.leads.find(({ side }) => side === 'commissioner')
  const named = lead ? ` (commissioner lead: ${lead.name})` : ''
  return `${commissioner}${named} reads it now, and accepts it or asks for a correction. You find what they decide on your home page.`
}

function sayCorrecting({ yearClosesAt, at }: Standing): string {
  return at <= yearClosesAt
    ? `It can be corrected until the year closes on ${sayDay(yearClosesAt)}: a service lead or a gatekeeper begins a correction.`
    : sayYearClosed(yearClosesAt)
}

function sayNextQuarter({ next: { period, opensAt, deadlineAt, isExample }, at }: Standing): string {
  const opens = at < opensAt ? 'opens' : 'opened'
  const due = at <= deadlineAt ? 'is' : 'was'
  return `The return of ${sayPeriod(period)} ${opens} on ${sayDay(opensAt)} and ${due} due by ${sayDay(deadlineAt)}${isExample ? ' (example timetable)' : ''}.`
}

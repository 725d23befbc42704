import { type DatedLetter, letterAfter } from '@/domain/cases/letters'
import type { Lead } from '@/domain/access/provider-in-scope'
import { type CaseStep, standingAfter } from '@/domain/cases/case'
import { sayDate, sayDay, sayPeriod } from '@/domain/periods/format'
import { parseIsoDate } from '@/domain/periods/period'
import type { CaseRead } from '@/operations/read/get-case'
import { sayFigure } from './to-case-view'

/** A letter with its day, ready to be printed. */
export interface LetterView extends DatedLetter {
  readonly on: string
}

/** The letter that follows a step; null where there is no such step. */
export function toLetterView(read: CaseRead, place: number | null): LetterView | null {
  const { found, provider } = read
  const step = place === null ? found?.steps.at(-1) : found?.steps.find((each) => each.place === place)
  if (!found || !step) return null
  const from = provider.commissionerName ?? 'Its commissioner'
  const letter = letterAfter(step, {
    ...factsOf(read, from),
    ...saidIn(step),
    level: found.level,
    method: found.method,
  })
  return { ...letter, from, at: step.taken.at, on: sayDay(step.taken.at) }
}

function factsOf(read: CaseRead, commissioner: string) {
  const { provider, judged, key } = read
  const nameOf = (side: Lead['side']) => provider.leads.find((lead) => lead.side === side)?.name
  return {
    provider: `${provider.name} (${provider.code})`,
    providerLead: nameOf('provider') ?? 'The service lead',
    commissioner,
    commissionerLead: nameOf('commissioner') ?? 'The commissioner lead',
    line: judged ? `${key.indicator} ${judged.indicator.shortTitle}` : key.indicator,
    period: sayPeriod(key.period),
    figure: sayFigure(read),
  }
}

function saidIn(step: CaseStep) {
  const day = parseIsoDate(standingAfter(step)?.dueOn ?? '')
  return { due: day ? sayDate(day) : '', by: step.taken.name, text: step.text }
}

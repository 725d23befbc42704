import { type Action, daysOverdue, standingOf } from './action'

/** Who is told of an action that is overdue: the provider on the first day after it was due, then the others. */
export type Escalation = 'provider' | 'commissioner' | 'national'

/** After how many days overdue who is told. */
export interface EscalationDays {
  readonly commissioner: number
  readonly national: number
}

/** Who is to be told by now, the nearest first. Whoever was told once for a due day is not told again: the caller's keys see to it. */
export function escalationsOf(action: Action, days: EscalationDays, at: Date): readonly Escalation[] {
  const overdue = daysOverdue(standingOf(action), at)
  const after = { provider: 1, ...days } as const
  return (['provider', 'commissioner', 'national'] as const).filter((who) => overdue >= after[who])
}

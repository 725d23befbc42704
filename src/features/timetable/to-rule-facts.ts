import { sayMoment } from '@/domain/periods/format'
import type { TimetableRule, YearDay } from '@/domain/periods/timetable'
import type { TimetableRead } from '@/operations/read/get-timetable'

export interface RuleView {
  readonly isExample: boolean
  readonly facts: readonly { readonly key: string; readonly value: string }[]
  /** Who decided it, when and why; null while it is the shipped one. */
  readonly decided: string | null
}

/** The rule in words, and who decided it. */
export function toRuleFacts({ timetable: { rule, isExample }, planned }: TimetableRead): RuleView {
  const decided = planned.find(({ period }) => period === undefined)
  return {
    isExample,
    facts: factsOf(rule),
    decided: decided
      ? `Decided by ${decided.recorded_by_name} on ${sayMoment(new Date(decided.recorded_at))}: ${decided.reason}`
      : null,
  }
}

function factsOf(rule: TimetableRule): RuleView['facts'] {
  const after = (days: number) => `${days} ${days === 1 ? 'day' : 'days'} after the quarter ends`
  return [
    { key: 'A quarter opens', value: 'The day after it ends' },
    { key: 'Registry data cut', value: after(rule.dataCutDays) },
    { key: 'Deadline', value: after(rule.deadlineDays) },
    {
      key: 'A quarter closes',
      value: rule.closeDays === null ? 'On the last day of the next quarter' : after(rule.closeDays),
    },
    { key: 'A year\u2019s declaration opens', value: `${sayYearDay(rule.yearOpens)} after the year` },
    { key: 'Its deadline', value: `The next ${sayYearDay(rule.yearDeadline)}` },
    { key: 'It, and its year, close', value: `The next ${sayYearDay(rule.yearCloses)}` },
  ]
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)

/** `30 June` */
function sayYearDay({ month, day }: YearDay): string {
  return `${day} ${MONTHS[month - 1]}`
}

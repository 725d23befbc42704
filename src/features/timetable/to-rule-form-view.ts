import { timetableOfHref } from '@/domain/addresses/timetable'
import type { YearDay } from '@/domain/periods/timetable'
import type { TimetableRead } from '@/operations/read/get-timetable'

export interface RuleFormView {
  readonly posted: { readonly framework: string; readonly seen: number }
  readonly initial: Readonly<Record<string, string>>
  readonly isExample: boolean
  readonly backHref: string
}

/** The rule as it stands, in the boxes by which it is changed. */
export function toRuleFormView({
  framework,
  timetable: { rule, isExample },
  planned,
}: TimetableRead): RuleFormView {
  const decided = planned.find(({ period }) => period === undefined)
  return {
    posted: { framework: framework.code, seen: decided?.version ?? 0 },
    initial: {
      dataCutDays: String(rule.dataCutDays),
      deadlineDays: String(rule.deadlineDays),
      closeDays: rule.closeDays === null ? '' : String(rule.closeDays),
      ...boxesOf('yearOpens', rule.yearOpens),
      ...boxesOf('yearDeadline', rule.yearDeadline),
      ...boxesOf('yearCloses', rule.yearCloses),
    },
    isExample,
    backHref: timetableOfHref(framework.code),
  }
}

function boxesOf(name: string, { month, day }: YearDay): Readonly<Record<string, string>> {
  return { [`${name}-day`]: String(day), [`${name}-month`]: String(month) }
}

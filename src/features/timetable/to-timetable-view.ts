import { timetableRuleHref, windowHref } from '@/domain/addresses/timetable'
import { sayDate } from '@/domain/periods/format'
import { endOfDay, startOfDay } from '@/domain/periods/london'
import type { FinancialYear, Period } from '@/domain/periods/period'
import { type WindowDates, isPeriod, plannedDates } from '@/domain/periods/timetable'
import { standingOf } from '@/domain/periods/window'
import { windowsAhead } from '@/domain/timetable/read-rule'
import { sayWindow } from '@/domain/timetable/plan-faults'
import type { TimetableRead } from '@/operations/read/get-timetable'
import type { TagProps } from '@/ui/tag'
import { type Axis, type BarView, axisOf, toBar } from './window-bar'
import { type RuleView, toRuleFacts } from './to-rule-facts'

type Opened = TimetableRead['opened'][number]

export interface WindowRow {
  readonly key: string
  readonly title: string
  readonly href: string
  readonly state: { readonly text: string; readonly colour: TagProps['colour'] }
  /** What came and what is missing; empty before it opens. */
  readonly counts: string
  readonly days: readonly string[]
  /** Set by hand, and not by the rule. */
  readonly isSet: boolean
  readonly bar: BarView
}

export interface TimetableView {
  readonly rule: RuleView
  readonly ruleHref: string
  readonly axis: Axis
  readonly quarters: readonly WindowRow[]
  readonly years: readonly WindowRow[]
}

/** The windows that had not closed half a year ago, those that are open, and the next eight quarters and two years as they will be. */
export function toTimetableView(read: TimetableRead): TimetableView {
  const { framework, opened, standing, ahead, at } = read
  const all = [...opened.map(({ period }) => period), ...windowsAhead(ahead)]
  const dates = all.map((of) => plannedDates(standing, of))
  const axis = axisOf(dates, at)
  const rows = all.map((of) => toRow(read, of, axis))
  const rowsOf = (kind: (of: Period | FinancialYear) => boolean) =>
    rows.filter((_, index) => kind(all[index] ?? ahead.period))
  return {
    rule: toRuleFacts(read),
    ruleHref: timetableRuleHref(framework.code),
    axis,
    quarters: rowsOf(isPeriod),
    years: rowsOf((of) => !isPeriod(of)),
  }
}

function toRow(read: TimetableRead, of: Period | FinancialYear, axis: Axis): WindowRow {
  const { framework, standing, timetable, opened, at } = read
  const dates = plannedDates(standing, of)
  const window = opened.find(({ period }) => period === of) ?? null
  return {
    key: of,
    title: sayWindow(of),
    href: windowHref({ framework: framework.code, period: of }),
    state: stateOf(window, at),
    counts: window ? sayCounts(window) : '',
    days: sayDays(dates),
    isSet: !window && timetable.set.has(of),
    bar: toBar(axis, {
      from: startOfDay(dates.opensOn),
      due: endOfDay(dates.deadlineOn),
      to: endOfDay(dates.closesOn),
    }),
  }
}

function sayDays({ opensOn, dataCutOn, deadlineOn, closesOn }: WindowDates): readonly string[] {
  return [opensOn, dataCutOn, deadlineOn, closesOn].map(sayDate)
}

function stateOf(window: Opened | null, at: Date): WindowRow['state'] {
  if (!window) return { text: 'To come', colour: 'grey' }
  switch (standingOf({ ...window, financialYear: '' as FinancialYear }, at)) {
    case 'not-yet-open':
      return { text: 'To come', colour: 'grey' }
    case 'open':
      return { text: 'Open', colour: 'green' }
    case 'late':
      return { text: 'Open for late ones', colour: 'yellow' }
    case 'closed':
      return { text: 'Closed', colour: 'muted' }
  }
}

function sayCounts({ asked, received, overdue, extended }: Opened): string {
  return [
    `${received} of ${asked} received`,
    ...(overdue > 0 ? [`${overdue} overdue`] : []),
    ...(extended > 0 ? [`${extended} with more time`] : []),
  ].join(', ')
}

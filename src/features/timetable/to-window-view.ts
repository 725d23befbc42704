import { windowChangeHref } from '@/domain/addresses/timetable'
import { sayDate, sayDay, sayMoment, saySpan, sayYear } from '@/domain/periods/format'
import { parseIsoDate } from '@/domain/periods/period'
import { isPeriod, plannedDates } from '@/domain/periods/timetable'
import { type WindowStanding, standingOf } from '@/domain/periods/window'
import { sayWindow } from '@/domain/timetable/plan-faults'
import type { AheadRead, OpenedRead } from '@/operations/read/get-window'
import type { TagProps } from '@/ui/tag'

interface Action {
  readonly href: string
  readonly text: string
}

export interface ExtensionRow {
  readonly key: string
  readonly provider: string
  readonly until: string
  readonly why: string
  readonly state: string
  /** Where it can be ended; null where it has ended, or is over. */
  readonly endHref: string | null
}

export interface WindowView {
  readonly title: string
  readonly months: string
  readonly state: { readonly text: string; readonly colour: TagProps['colour'] }
  readonly facts: readonly { readonly key: string; readonly value: string }[]
  readonly actions: readonly Action[]
  /** What everybody concerned is told now, and where that is ended. */
  readonly general: { readonly text: string; readonly message: string; readonly endHref: string } | null
  readonly extensions: readonly ExtensionRow[]
  /** What was decided about it, the newest first. */
  readonly history: readonly {
    readonly key: string
    readonly when: string
    readonly what: string
    readonly why: string
  }[]
  readonly hasOpened: boolean
}

const STATES: Readonly<Record<WindowStanding, WindowView['state']>> = {
  'not-yet-open': { text: 'To come', colour: 'grey' },
  open: { text: 'Open', colour: 'green' },
  late: { text: 'Open for late ones', colour: 'yellow' },
  closed: { text: 'Closed', colour: 'muted' },
}

export function toWindowView(read: OpenedRead | AheadRead): WindowView {
  const { period } = read.key
  const named = { title: sayWindow(period), months: isPeriod(period) ? saySpan(period) : sayYear(period) }
  return { ...named, ...(read.isOpened ? toOpened(read) : toAhead(read)) }
}

type Rest = Omit<WindowView, 'title' | 'months'>

function toAhead({ key, plan, planned }: AheadRead): Rest {
  const dates = plannedDates(plan.timetable, key.period)
  const isSet = plan.timetable.set.has(key.period)
  return {
    state: STATES['not-yet-open'],
    facts: [
      { key: 'Opens', value: `${sayDate(dates.opensOn)}, at midnight in London` },
      ...(isPeriod(key.period) ? [{ key: 'Registry data cut', value: sayDate(dates.dataCutOn) }] : []),
      { key: 'Deadline', value: sayDate(dates.deadlineOn) },
      { key: 'Closes', value: sayDate(dates.closesOn) },
      { key: 'Its days are', value: isSet ? 'Set by hand' : 'Those of the rule' },
    ],
    actions: [{ href: windowChangeHref(key, 'dates'), text: 'Change its days' }],
    general: null,
    extensions: [],
    history: planned.map((each) => ({
      key: String(each.version),
      when: sayMoment(new Date(each.recorded_at)),
      what: `${each.opens_on ? 'Its days were set' : 'The rule was to say its days'} by ${each.recorded_by_name}`,
      why: each.reason,
    })),
    hasOpened: false,
  }
}

function toOpened(read: OpenedRead): Rest {
  const { key, window, history, at } = read
  const received = history.owing.filter((each) => each.received).length
  const cut = parseIsoDate(window.dataCutOn)
  return {
    state: STATES[standingOf({ ...window, financialYear: window.financialYear as never }, at)],
    facts: [
      { key: 'Opened', value: sayMoment(window.opensAt) },
      ...(isPeriod(key.period) && cut ? [{ key: 'Registry data cut', value: sayDate(cut) }] : []),
      { key: 'Deadline', value: sayMoment(window.deadlineAt) },
      { key: 'Closes', value: sayMoment(window.closesAt) },
      { key: 'Its year closes', value: sayMoment(window.yearClosesAt) },
      { key: 'Received', value: `${received} of ${history.owing.length}` },
    ],
    actions: actionsOf(read),
    general: toGeneral(read),
    extensions: history.extensions.map((each) => toExtension(read, each)),
    history: history.changes.map(toMoved),
    hasOpened: true,
  }
}

function toMoved(each: OpenedRead['history']['changes'][number]): WindowView['history'][number] {
  return {
    key: each.recorded_at,
    when: sayMoment(new Date(each.recorded_at)),
    what: `${each.recorded_by_name} moved the deadline from ${sayIso(each.old_deadline_at)} to ${sayIso(each.deadline_at)}, and the close from ${sayIso(each.old_closes_at)} to ${sayIso(each.closes_at)}`,
    why: each.reason,
  }
}

const sayIso = (iso: string) => sayDay(new Date(iso))

function isGeneral({ history: { general }, at }: OpenedRead): boolean {
  return general !== null && new Date(general.until_at) > at
}

function actionsOf(read: OpenedRead): readonly Action[] {
  const { key, history } = read
  const hasOwing = history.owing.some(({ received }) => !received)
  return [
    ...(isGeneral(read)
      ? []
      : [
          { href: windowChangeHref(key, 'deadline'), text: 'Move the deadline or the close' },
          { href: windowChangeHref(key, 'everybody'), text: 'Give everybody more time, and tell them why' },
        ]),
    ...(hasOwing ? [{ href: windowChangeHref(key, 'extension'), text: 'Give one provider more time' }] : []),
  ]
}

function toGeneral(read: OpenedRead): WindowView['general'] {
  const { general } = read.history
  if (!general || !isGeneral(read)) return null
  return {
    text: `Everybody has until ${sayMoment(new Date(general.until_at))}, by ${general.granted_by_name}. All concerned read on their pages:`,
    message: general.message,
    endHref: windowChangeHref(read.key, 'end'),
  }
}

function toExtension(
  { key, at }: OpenedRead,
  each: OpenedRead['history']['extensions'][number],
): ExtensionRow {
  const isOver = new Date(each.until_at) < at
  const by = each.granted_by_name ? `, given by ${each.granted_by_name}` : ''
  const of = { provider: each.provider_code, grantedAt: each.granted_at }
  return {
    key: `${each.provider_code} ${each.granted_at}`,
    provider: `${each.provider_code} ${each.provider_name}`,
    until: sayMoment(new Date(each.until_at)),
    why: `${each.reason}${by} on ${sayIso(each.granted_at)}`,
    state: each.ended_at
      ? `Ended on ${sayIso(each.ended_at)} by ${each.ended_by_name ?? ''}: ${each.end_reason ?? ''}`
      : isOver
        ? 'Over'
        : 'Stands',
    endHref: each.ended_at || isOver ? null : windowChangeHref(key, 'end', of),
  }
}

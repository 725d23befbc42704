import { type WindowChange, windowHref } from '@/domain/addresses/timetable'
import { sayDate } from '@/domain/periods/format'
import { londonDate } from '@/domain/periods/london'
import { isPeriod, plannedDates, quarterDates, yearDates } from '@/domain/periods/timetable'
import { sayWindow } from '@/domain/timetable/plan-faults'
import { windowId } from '@/domain/timetable/window-id'
import type { AheadRead, OpenedRead } from '@/operations/read/get-window'
import { type Asked, type ChangeFormView, type ChangeView, reasonField } from './change-fields'
import { toEndOfAll, toEndOfOne, toEverybody, toExtension } from './to-more-time-forms'
import { dateTyped } from './typed-of-form'

/** The form for a change, or null where nothing of the kind can be done to the window as it stands. */
export function toChangeView(
  read: OpenedRead | AheadRead,
  change: WindowChange,
  asked: Asked,
): ChangeView | null {
  const form = read.isOpened ? formOfOpened(read, change, asked) : change === 'dates' ? toDates(read) : null
  if (!form) return null
  return {
    ...form,
    caption: sayWindow(read.key.period),
    backHref: windowHref(read.key),
    asksProof: change === 'extension' || change === 'everybody' || change === 'end',
    posted: { change, window: windowId(read.key), ...form.posted },
  }
}

function formOfOpened(read: OpenedRead, change: WindowChange, asked: Asked): ChangeFormView | null {
  const { general } = read.history
  const isGeneral = general !== null && new Date(general.until_at) > read.at
  switch (change) {
    case 'dates':
      return null
    case 'deadline':
      return isGeneral ? null : toDeadline(read)
    case 'everybody':
      return isGeneral ? null : toEverybody(read)
    case 'extension':
      return toExtension(read)
    case 'end':
      return asked.provider ? toEndOfOne(read, asked) : isGeneral ? toEndOfAll() : null
  }
}

function toDates(read: AheadRead): ChangeFormView {
  const { key, plan, planned } = read
  return {
    title: 'Change the days of a period to come',
    said: [
      'It opens at midnight in London as its first day begins. The deadline and the close are the ends of their days.',
    ],
    button: 'Save the days',
    posted: { seen: planned[0]?.version ?? 0 },
    fields: [
      whoSays(read),
      { kind: 'date', name: 'opens', label: 'Opens' },
      ...(isPeriod(key.period)
        ? [{ kind: 'date', name: 'dataCut', label: 'Registry data cut' } as const]
        : []),
      { kind: 'date', name: 'deadline', label: 'Deadline' },
      { kind: 'date', name: 'closes', label: 'Closes' },
      reasonField('Why does it change?'),
    ],
    initial: { by: plan.timetable.set.has(key.period) ? 'dates' : '', ...daysTyped(read) },
  }
}

function whoSays({ key: { period }, plan: { timetable } }: AheadRead): ChangeFormView['fields'][number] {
  const rule = isPeriod(period) ? quarterDates(timetable.rule, period) : yearDates(timetable.rule, period)
  const byRule = `The rule: opens ${sayDate(rule.opensOn)}, deadline ${sayDate(rule.deadlineOn)}, closes ${sayDate(rule.closesOn)}`
  return {
    ...{ kind: 'who', name: 'by', label: 'Who says its days?' },
    options: [
      { value: 'rule', text: byRule },
      { value: 'dates', text: 'The days below' },
    ],
  }
}

function daysTyped({ key, plan }: AheadRead): ChangeFormView['initial'] {
  const dates = plannedDates(plan.timetable, key.period)
  return {
    ...dateTyped('opens', dates.opensOn),
    ...dateTyped('dataCut', dates.dataCutOn),
    ...dateTyped('deadline', dates.deadlineOn),
    ...dateTyped('closes', dates.closesOn),
  }
}

function toDeadline({ window }: OpenedRead): ChangeFormView {
  return {
    title: 'Move the deadline or the close',
    said: [
      'For everybody, without a word on their pages. What was sent in already stays as it was received.',
    ],
    button: 'Move them',
    posted: { seenDeadline: window.deadlineAt.toISOString(), seenCloses: window.closesAt.toISOString() },
    fields: [
      { kind: 'date', name: 'deadline', label: 'Deadline', hint: 'Later than this is late.' },
      { kind: 'date', name: 'closes', label: 'Closes', hint: 'Later than this is not accepted.' },
      reasonField('Why does it change?'),
    ],
    initial: {
      ...dateTyped('deadline', londonDate(window.deadlineAt)),
      ...dateTyped('closes', londonDate(window.closesAt)),
    },
  }
}

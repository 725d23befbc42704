import { type Actor, can } from '@/domain/access/actor'
import { type Action, type ActionStanding, daysOverdue, standingOf } from '@/domain/actions/action'
import { actionsOfYear } from '@/domain/actions/actions-of-year'
import { actionId } from '@/domain/actions/action-id'
import { saySource } from '@/domain/actions/say-action'
import { actionHref, actionsHref, openActionHref, toldHref } from '@/domain/addresses/actions'
import { sayStanding } from '@/domain/actions/say-standing'
import { londonDate } from '@/domain/periods/london'
import { type FinancialYear, financialYearOf, periodOfDate } from '@/domain/periods/period'
import { sayCount } from '@/domain/say-count'
import type { ActionsRead } from '@/operations/read/get-actions'

export interface ActionRow {
  readonly id: string
  readonly href: string
  readonly what: string
  readonly provider: string
  readonly source: string
  readonly owner: string
  /** Days left, or how far it is met. */
  readonly stands: string
  /** By which day, or since when. */
  readonly day: string
  readonly isOverdue: boolean
  /** From which year it stands over; empty where it follows from this one. */
  readonly carried: string
}

export interface ActionsView {
  readonly year: FinancialYear
  readonly years: readonly { readonly year: FinancialYear; readonly href: string }[]
  readonly sentence: string
  readonly isOneProvider: boolean
  readonly open: readonly ActionRow[]
  readonly completed: readonly ActionRow[]
  /** Where this person opens one for their provider, and reads what the public is told. */
  readonly own: readonly { readonly text: string; readonly href: string }[]
}

/** The actions that stand in a year: those that follow from it, and those that stood over from earlier ones. */
export function toActionsView(actor: Actor, read: ActionsRead, asked: FinancialYear | null): ActionsView {
  const { framework, at, names } = read
  const current = financialYearOf(periodOfDate(londonDate(at)))
  const year = asked ?? current
  const inYear = actionsOfYear(read.actions, year)
  const rows = inYear.map((action) => ({ action, standing: standingOf(action) }))
  const open = rows
    .filter(({ standing }) => !standing.completed)
    .toSorted((one, other) => (one.standing.dueOn < other.standing.dueOn ? -1 : 1))
  const completed = rows.filter(({ standing }) => standing.completed !== null)
  const rowOf = ({ action, standing }: (typeof rows)[number]) => toRow(read, action, standing, year)
  const overdue = open.filter(({ standing }) => daysOverdue(standing, at) > 0).length
  const carried = rows.filter(({ action }) => action.year !== year).length
  return {
    year,
    years: yearsOf(read, current).map((each) => ({ year: each, href: actionsHref(framework.code, each) })),
    sentence: sayActions({ open: open.length, overdue, completed: completed.length, carried }),
    isOneProvider: names.size === 1,
    open: open.map(rowOf),
    completed: completed.map(rowOf),
    own: linksOf(actor, read),
  }
}

function yearsOf({ actions }: ActionsRead, current: FinancialYear): readonly FinancialYear[] {
  return [...new Set([current, ...actions.map(({ year }) => year)])].toSorted().toReversed()
}

interface Counts {
  readonly open: number
  readonly overdue: number
  readonly completed: number
  readonly carried: number
}

function sayActions({ open, overdue, completed, carried }: Counts): string {
  const parts = [
    `${sayCount(open, 'open action')}${overdue > 0 ? `, ${overdue} overdue` : ''}`,
    ...(completed > 0 ? [`${completed} completed`] : []),
    ...(carried > 0 ? [`${carried} carried over from earlier years`] : []),
  ]
  return `${parts.join('; ')}.`
}

function toRow(
  { names, at }: ActionsRead,
  action: Action,
  standing: ActionStanding,
  year: FinancialYear,
): ActionRow {
  return {
    id: actionId(action),
    href: actionHref(action),
    what: standing.what,
    provider: `${action.providerCode} ${names.get(action.providerCode) ?? ''}`.trim(),
    source: saySource(action.source, action.year),
    owner: standing.owner,
    ...sayStanding(standing, at),
    isOverdue: daysOverdue(standing, at) > 0,
    carried: action.year === year ? '' : `Carried over from ${action.year}`,
  }
}

/** Where one is opened and what the public is told, once the list is of one provider: a commissioner opens one from what it follows. */
function linksOf(actor: Actor, { framework: { code: framework }, names }: ActionsRead) {
  const [providerCode, more] = [...names.keys()]
  if (providerCode === undefined || more !== undefined) return []
  const key = { framework, providerCode }
  return [
    ...(can(actor, 'action:open', key) ? [{ text: 'Open an action', href: openActionHref(key) }] : []),
    { text: 'What the public is told', href: toldHref(framework, providerCode) },
  ]
}

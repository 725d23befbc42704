import { type Actor, can, isOfProvider } from '@/domain/access/actor'
import { type Action, type ActionStanding, daysOverdue, standingOf } from '@/domain/actions/action'
import { actionId } from '@/domain/actions/action-id'
import { saySource } from '@/domain/actions/say-action'
import { actionHref, actionsHref } from '@/domain/addresses/actions'
import { sayDue } from '@/domain/periods/days-left'
import { sayCount } from '@/domain/say-count'
import type { HomeRead } from '@/operations/read/get-home'
import type { HomeGroup, HomeTask } from './home-view'
import { nameProvider } from './name-provider'
import { statuses } from './statuses'

/** So many days before its day an action is called to mind. */
const SOON = 28
/** So many are listed one by one; of more, how many there are. */
const MOST = 5

interface Standing {
  readonly action: Action
  readonly standing: ActionStanding
}

/** The actions that are due soon or overdue, of whoever completes them; of a commissioner those that are overdue. */
export function listActionTasks(actor: Actor, read: HomeRead): HomeGroup {
  const due = read.actions
    .map((action) => ({ action, standing: standingOf(action) }))
    .filter((each) => isDue(actor, read.at, each))
    .toSorted((one, other) => (one.standing.dueOn < other.standing.dueOn ? -1 : 1))
  const [first] = due
  return {
    heading: `${sayCount(due.length, 'action')} to see to`,
    tasks:
      due.length > MOST && first
        ? [toTaskOfAll(read, first.action.framework, due.length)]
        : due.map((each) => toTask(actor, read, each)),
  }
}

function isDue(actor: Actor, at: Date, { action, standing }: Standing): boolean {
  if (standing.completed) return false
  const overdue = daysOverdue(standing, at)
  if (can(actor, 'action:complete', action)) return overdue >= -SOON
  return can(actor, 'action:reopen', action) && overdue > 0
}

function toTask(actor: Actor, read: HomeRead, { action, standing }: Standing): HomeTask {
  const source = saySource(action.source, action.year)
  return {
    id: `action-${actionId(action)}`,
    title: isOfProvider(actor, action)
      ? standing.what
      : `${nameProvider(read, action.providerCode)}: ${source}`,
    hint: `${isOfProvider(actor, action) ? `${source}. ` : ''}${sayDue(standing.dueOn, read.at)}.`,
    href: actionHref(action),
    status: daysOverdue(standing, read.at) > 0 ? statuses.overdue : statuses.toDo,
  }
}

function toTaskOfAll(read: HomeRead, framework: string, count: number): HomeTask {
  const overdue = read.actions.filter((action) => daysOverdue(standingOf(action), read.at) > 0).length
  return {
    id: `actions-${framework}`,
    title: `See to ${sayCount(count, 'action')}`,
    hint: `${overdue} overdue.`,
    href: actionsHref(framework),
    status: overdue > 0 ? statuses.overdue : statuses.toDo,
  }
}

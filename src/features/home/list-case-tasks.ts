import { type Actor, can } from '@/domain/access/actor'
import { caseHref } from '@/domain/addresses/cases'
import { type OpenCase, stages } from '@/domain/cases/case'
import { caseId } from '@/domain/cases/case-id'
import { levels, sayCaseSubject } from '@/domain/cases/say-case'
import { daysLeft, sayDue } from '@/domain/periods/days-left'
import { sayCount } from '@/domain/say-count'
import type { HomeRead } from '@/operations/read/get-home'
import type { HomeGroup, HomeTask } from './home-view'
import { nameProvider } from './name-provider'
import { statuses } from './statuses'

/** The cases whose next step is this person's: one line each, what is due first before others. */
export function listCaseTasks(actor: Actor, read: HomeRead): HomeGroup {
  const own = read.cases.filter((each) => can(actor, stages[each.stage].permission, each))
  return {
    heading: `${sayCount(own.length, 'case waits', 'cases wait')} for you`,
    tasks: own.map((each) => toTask(read, each)),
  }
}

function toTask(read: HomeRead, each: OpenCase): HomeTask {
  const left = daysLeft(each.dueOn, read.at)
  const { does } = stages[each.stage]
  return {
    id: `case-${caseId(each)}`,
    title: `${nameProvider(read, each.providerCode)}: ${sayCaseSubject(each)}`,
    hint: `${levels[each.level].name}: ${does}. ${sayDue(each.dueOn, read.at)}.`,
    href: caseHref(each),
    status: left < 0 ? statuses.overdue : statuses.toDo,
  }
}

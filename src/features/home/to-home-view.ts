import { type Actor, isOfAnyProvider, mayAnywhere } from '@/domain/access/actor'
import { roles } from '@/domain/access/roles'
import { adminHref } from '@/domain/addresses/admin'
import type { HomeRead } from '@/operations/read/get-home'
import type { HomeGroup, HomeTask, HomeView, TurnTask } from './home-view'
import { listActionTasks } from './list-action-tasks'
import { listCaseTasks } from './list-case-tasks'
import { listDeclarationTasks } from './list-declaration-tasks'
import { listJudgements } from './list-judgements'
import { listChainTasks, listExports } from './list-national-tasks'
import { listOverdueDeclarations, listOverdueReturns } from './list-overdue'
import { listProfileTasks } from './list-profile-tasks'
import { listQueryTasks } from './list-query-tasks'
import { listReports } from './list-reports'
import { listReviewTasks } from './list-review-tasks'
import { listReturnTasks } from './list-return-tasks'
import { statuses } from './statuses'
import { toDeclared, toReceived } from './to-received-view'
import { toSinceView } from './to-since-view'

/** What this person has to do under a framework, and by when; and what happened since they were last here. */
export function toHomeView(actor: Actor, read: HomeRead): HomeView {
  const drafts = [...listReturnTasks(actor, read), ...listDeclarationTasks(actor, read)]
  const queries = listQueryTasks(actor, read)
  const groups = [
    listOwn(actor, drafts, read),
    queries.own,
    listCaseTasks(actor, read),
    listReviewTasks(actor, read),
    listActionTasks(actor, read),
    ...listOthers(actor, read),
    queries.others,
  ].filter(({ tasks }) => tasks.length > 0)
  return {
    ...ownWords(actor),
    framework: read.framework,
    // What is ready to be read is nothing to do.
    groups: [...groups, listReports(actor, read)].filter(({ tasks }) => tasks.length > 0),
    nothing: groups.length > 0 ? null : sayNothing(actor, read.framework.code),
    colleagues: listColleagues(drafts),
    received: toReceived(actor, read),
    declared: toDeclared(actor, read),
    since: toSinceView(actor, read),
  }
}

/** Where an administrator goes on; they see no figures. */
const administration: HomeTask = {
  id: 'administration',
  title: 'Set up and keep the service',
  hint: 'Organisations, people, timetable and mail: how far each is, and what is next. Administrators see no figures.',
  href: adminHref(),
  status: statuses.ready,
}

/** For those who see nothing of any provider. */
export function toEmptyHome(actor: Actor): HomeView {
  const keeps = mayAnywhere(actor, 'registry:manage')
  const nothing = keeps
    ? null
    : 'You have no role at present, so there is nothing to see. Ask your administrator for one.'
  return {
    ...{
      ...ownWords(actor),
      framework: null,
      groups: keeps ? [{ heading: null, tasks: [administration] }] : [],
    },
    nothing,
    ...{ colleagues: null, received: null, declared: null, since: null },
  }
}

/** What people of a provider have to do for it. */
function listOwn(actor: Actor, drafts: readonly TurnTask[], read: HomeRead): HomeGroup {
  return {
    heading: null,
    tasks: [...drafts.filter(({ turn }) => turn !== 'others'), ...listProfileTasks(actor, read)],
  }
}

/** What is to be done for the same provider by somebody else: nobody is told to do what their role cannot. */
function listColleagues(drafts: readonly TurnTask[]): HomeGroup | null {
  const tasks = drafts.filter(({ turn }) => turn === 'others')
  return tasks.length > 0 ? { heading: 'With your colleagues', tasks } : null
}

/** What those have to do who receive returns, or watch over the whole: what is overdue before what waits to be decided. */
function listOthers(actor: Actor, read: HomeRead): readonly HomeGroup[] {
  return [
    listChainTasks(actor, read),
    listOverdueReturns(actor, read),
    listOverdueDeclarations(actor, read),
    listJudgements(actor, read),
    listExports(actor, read),
  ]
}

function sayNothing(actor: Actor, framework: string): string {
  if (mayAnywhere(actor, 'return:judge', framework))
    return 'Nothing waits for you today: no return waits for your decision, and none is overdue.'
  return isOfAnyProvider(actor, framework)
    ? 'Nothing waits for you today.'
    : 'Nothing waits for you today: nothing is overdue.'
}

function ownWords(actor: Actor) {
  const isReader = !isOfAnyProvider(actor) && !mayAnywhere(actor, 'return:judge')
  return {
    heading:
      isReader && mayAnywhere(actor, 'return:read-submitted') ? 'What has come in' : 'What you have to do',
    roles: actor.memberships.map(({ role, organisation }) => `${roles[role].name}, ${organisation}`),
  }
}

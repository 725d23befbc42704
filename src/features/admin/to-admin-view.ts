import {
  adminHealthHref,
  contactHref,
  organisationsHref,
  outboxHref,
  peopleHref,
  signInStandingHref,
  timetableHref,
} from '@/domain/addresses/admin'
import { peopleListHref } from '@/domain/addresses/people'
import { sayDay, sayPeriod } from '@/domain/periods/format'
import { sayCount } from '@/domain/say-count'
import type { Administration } from '@/operations/read/get-administration'
import type { TaskListProps } from '@/ui/task-list'
import { evidenceTask } from './evidence-task'
import { sayGaps } from './say-gaps'
import { sayPeopleMissing } from './say-people-missing'

type Task = TaskListProps['tasks'][number]

export interface AdminView {
  readonly said: string
  readonly tasks: readonly Task[]
}

const done = { text: 'Done', colour: 'green' } as const
const toDo = { text: 'To\u00a0do', colour: 'blue' } as const
const look = { text: 'Look', colour: 'red' } as const

/** The parts of the service in the order in which a new one is set up, each with how far it is and what is next. */
export function toAdminView(read: Administration): AdminView {
  const tasks = [
    organisationsTask(read),
    peopleTask(read),
    timetableTask(read),
    mailTask(read),
    signInTask(read),
    ...[contactTask(read), evidenceTask(read, [done, look]), clockTask(read)],
  ]
  const left = tasks.filter(({ status }) => status !== done).length
  return {
    said:
      left === 0
        ? 'Everything is set up, and runs by itself.'
        : `${sayCount(left, 'part')} of ${tasks.length} still ${left === 1 ? 'wants' : 'want'} something of you. Begin with the first.`,
    tasks,
  }
}

function organisationsTask({ organisations }: Administration): Task {
  const all = [...organisations.values()]
  const sum = (key: 'providers' | 'withoutCommissioner' | 'withoutLead') =>
    all.reduce((total, standing) => total + standing[key], 0)
  const [providers, commissioners] = [sum('providers'), all[0]?.commissioners ?? 0]
  const unasked = all.flatMap((standing) => standing.unasked)
  const next =
    commissioners === 0
      ? 'Register a commissioner first, then the providers that it answers for; or import them all from a file.'
      : providers === 0
        ? 'Register the providers.'
        : sayMissing([
            [sum('withoutCommissioner'), 'without a commissioner that answers for it'],
            [sum('withoutLead'), 'for which a lead may still be named'],
          ]) + sayGaps(unasked)
  return {
    id: 'organisations',
    title: 'Organisations',
    href: organisationsHref(),
    hint: `${sayCount(providers, 'provider')}, ${sayCount(commissioners, 'commissioner')}. ${next}`,
    status: providers > 0 && sum('withoutCommissioner') === 0 && unasked.length === 0 ? done : toDo,
  }
}

function sayMissing(missing: readonly (readonly [count: number, what: string])[]): string {
  const said = missing.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`)
  return said.length > 0 ? `${said.join('; ')}.` : 'Each has a commissioner and its leads.'
}

function peopleTask({ people }: Administration): Task {
  return {
    id: 'people',
    title: 'People',
    href: peopleHref(),
    hint: sayPeopleMissing(people),
    status: people.done ? done : toDo,
  }
}

function timetableTask({ at, timetable: { unconfirmed, open, next } }: Administration): Task {
  const isConfirmed = unconfirmed.length === 0
  const was = open && open.deadlineAt < at ? 'was' : 'is'
  const now = open ? `${sayPeriod(open.period)} is open, and ${was} due on ${sayDay(open.deadlineAt)}.` : ''
  const ahead = next ? `${sayPeriod(next.period)} opens on ${sayDay(next.opensAt)}.` : ''
  const rule = isConfirmed ? '' : 'The shipped rule is an example: read it, and confirm it or set your own.'
  return {
    id: 'timetable',
    title: 'Timetable',
    href: timetableHref(),
    hint: [rule, now, ahead].filter((said) => said !== '').join(' '),
    status: isConfirmed ? done : toDo,
  }
}

function mailTask({ mail }: Administration): Task {
  const next = mail.isSet
    ? mail.done
      ? 'Mail is set, and a test arrived.'
      : 'Mail is set. Send yourself a test.'
    : 'No mail server is set: links of invitations are shown once, to be passed on by hand. SMTP_URL sets one.'
  const failed = mail.failed > 0 ? `${sayCount(mail.failed, 'mail')} could not be delivered. ` : ''
  return {
    id: 'mail',
    title: 'Mail',
    href: outboxHref(),
    hint: `${failed}${next}`,
    status: mail.failed > 0 ? look : mail.done ? done : toDo,
  }
}

/** Nobody is asked for a second factor where the accounts are everybody's. */
function signInTask({
  signIn: { obliged, administrators, withoutFactor, singleSignOn },
}: Administration): Task {
  const whom = {
    everybody: 'Whoever signs in with a passphrase needs a second factor.',
    deciders: 'Those who submit, sign, judge or administer need a second factor.',
    nobody: 'No second factor is asked for: these accounts are everybody\u2019s.',
  }[obliged]
  const missing = obliged !== 'nobody' && withoutFactor > 0
  const without = missing
    ? ` ${withoutFactor} of ${sayCount(administrators, 'administrator')} without one.`
    : ''
  return {
    id: 'sign-in',
    title: 'Signing in',
    href: missing ? peopleListHref('everybody', { role: 'administrator' }) : signInStandingHref(),
    hint: `${whom}${without} Single sign-on is ${singleSignOn ? 'set' : 'not set'}.`,
    status: missing ? toDo : done,
  }
}

/** Whom everybody is told to ask, also those who cannot sign in. */
function contactTask({ hasContact }: Administration): Task {
  return {
    id: 'contact',
    title: 'Whom people ask',
    href: contactHref(),
    hint: hasContact
      ? 'SUPPORT_CONTACT says whom people ask for help.'
      : 'Nobody is named: the public page about help says so. SUPPORT_CONTACT names somebody.',
    status: hasContact ? done : toDo,
  }
}

const CLOCK = {
  runs: 'The worker runs: windows open and notices go by themselves.',
  failing: 'The worker runs, but something failed when it last woke.',
  stopped: 'The worker has stopped: nothing opens, closes or is sent until it runs again.',
  never: 'The worker has not run yet. npm start runs it beside the web.',
} as const

function clockTask({ timetable: { clock } }: Administration): Task {
  return {
    id: 'clock',
    title: 'The clock',
    href: adminHealthHref(),
    hint: `${CLOCK[clock.state]} Health says how the rest does.`,
    status: clock.state === 'runs' ? done : look,
  }
}

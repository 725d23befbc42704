import { outboxHref, timetableHref } from '@/domain/addresses/admin'
import { sayMoment } from '@/domain/periods/format'
import type { ServiceHealth } from '@/operations/read/get-service-health'
import type { TagProps } from '@/ui/tag'

interface HealthRow {
  readonly key: string
  readonly state: { readonly text: string; readonly colour: TagProps['colour'] }
  readonly said: string
  /** Where more of it stands; null where nothing does. */
  readonly link: { readonly href: string; readonly text: string } | null
}

/** Whether the clock, the mail and the database do their work, each in a word, with what to do where it does not. */
export function toHealthView(health: ServiceHealth): readonly HealthRow[] {
  return [clockRow(health), mailRow(health), databaseRow(health)]
}

const STEPS: Readonly<Record<string, string>> = {
  names: 'showing names that begin today',
  windows: 'opening periods',
  notices: 'queueing what is due to be told',
  pruning: 'removing what is past keeping',
  refusals: 'telling the audit trail of refused attempts to sign in',
  checkpoints: 'sealing checkpoints of the audit trail',
  mail: 'sending mail',
}

function clockRow({ clock: { state, wokeAt, failed } }: ServiceHealth): HealthRow {
  const last = wokeAt ? sayMoment(wokeAt) : ''
  const named = { key: 'The clock', link: { href: timetableHref(), text: 'Timetable' } }
  const remedy =
    'Until it runs, no period opens, nobody is reminded and no mail goes. Start the worker: it belongs to npm start, or is npm run worker where it is a process of its own; what fell due is then caught up with.'
  switch (state) {
    case 'runs':
      return { ...named, state: GOOD, said: `It woke last on ${last}, as it does every minute.` }
    case 'failing':
      return {
        ...named,
        state: BAD,
        said: `It woke last on ${last}, and failed at ${failed.map((step) => STEPS[step] ?? step).join(', ')}. It tries again every minute; its log says why.`,
      }
    case 'stopped':
      return { ...named, state: BAD, said: `It has not run since ${last}. ${remedy}` }
    case 'never':
      return { ...named, state: BAD, said: `It has never run here. ${remedy}` }
  }
}

function mailRow({ mail }: ServiceHealth): HealthRow {
  const named = { key: 'Mail', link: { href: outboxHref(), text: 'Outbox' } }
  if (!mail.isSet)
    return {
      ...named,
      state: { text: 'Not set', colour: 'yellow' },
      said: 'No mail server is set, so nothing is sent. What would be stands in the outbox.',
    }
  const isBad = mail.failed > 0
  return {
    ...named,
    state: isBad ? BAD : GOOD,
    said: `${mail.waiting} waiting, ${mail.failed} that could not be sent.`,
  }
}

function databaseRow({ database, migration }: ServiceHealth): HealthRow {
  const named = { key: 'The database', link: null }
  const isWhole = database?.ready && (database.latestMigration ?? '') >= migration
  if (!isWhole)
    return {
      ...named,
      state: BAD,
      said: `It is at ${database?.latestMigration ?? 'no migration'}, and this version needs ${migration}. Start the service again: it migrates first.`,
    }
  return { ...named, state: GOOD, said: `Every migration is complete, up to ${migration}.` }
}

const GOOD = { text: 'Works', colour: 'green' } as const
const BAD = { text: 'Needs somebody', colour: 'red' } as const

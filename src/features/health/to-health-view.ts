import { outboxHref, timetableHref } from '@/domain/addresses/admin'
import { saySize } from '@/domain/evidence/say-size'
import { sayMoment } from '@/domain/periods/format'
import { sayCount } from '@/domain/say-count'
import type { ServiceHealth } from '@/operations/read/get-service-health'
import type { TagProps } from '@/ui/tag'

type Room = NonNullable<ServiceHealth['room']>

interface HealthRow {
  readonly key: string
  readonly state: { readonly text: string; readonly colour: TagProps['colour'] }
  readonly said: string
  /** Where more of it stands; null where nothing does. */
  readonly link: { readonly href: string; readonly text: string } | null
}

/** Whether what the service stands on does its work, each in a word, with what to do where it does not. */
export function toHealthView(health: ServiceHealth): readonly HealthRow[] {
  return [
    ...[clockRow(health), queueRow(health), mailRow(health)],
    ...[databaseRow(health), backupRow(health), roomRow(health), versionRow(health), processRow(health)],
  ]
}

const STEPS: Readonly<Record<string, string>> = {
  names: 'showing names that begin today',
  windows: 'opening periods',
  notices: 'queueing what is due to be told',
  actions: 'telling of overdue actions',
  pruning: 'removing what is past keeping',
  refusals: 'telling the audit trail of refused attempts to sign in',
  checkpoints: 'sealing checkpoints of the audit trail',
  scanning: 'scanning evidence files',
  sweeping: 'clearing away evidence files that nothing refers to',
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

/** A mail server that is away for so long is noticed by people: what is tried again has by then been tried some times. */
const LONGEST_WAIT_MINUTES = 30
/** What waits longer has been tried, since a round begins each minute and takes one at most. */
const FIRST_TRY_MINUTES = 3
const TRIED_AGAIN: HealthRow['state'] = { text: 'Tried again', colour: 'yellow' }

function mailRow({ mail, at }: ServiceHealth): HealthRow {
  const named = { key: 'Mail', link: { href: outboxHref(), text: 'Outbox' } }
  if (!mail.isSet)
    return {
      ...named,
      state: { text: 'Not set', colour: 'yellow' },
      said: 'No mail server is set, so nothing is sent. What would be stands in the outbox.',
    }
  const { waitsSince } = mail
  const minutes = waitsSince ? (at.getTime() - waitsSince.getTime()) / 60_000 : 0
  const isLate = minutes > LONGEST_WAIT_MINUTES
  const said = [
    `${mail.waiting} waiting, ${mail.failed} that could not be sent.`,
    waitsSince && `The first has waited since ${sayMoment(waitsSince)}.`,
    isLate && 'Its page in the outbox says what the mail server answered. It is tried again by itself.',
  ]
  return {
    ...named,
    state: isLate || mail.failed > 0 ? BAD : minutes > FIRST_TRY_MINUTES ? TRIED_AGAIN : GOOD,
    said: said.filter(Boolean).join(' '),
  }
}

function databaseRow({ database, migration, databaseHasRoom }: ServiceHealth): HealthRow {
  const named = { key: 'The database', link: null }
  if (!databaseHasRoom)
    return {
      ...named,
      state: BAD,
      said: 'Its disk is full, so that nothing is written down. What was saved is there, and is read. Make room on the disk of PostgreSQL; it then goes on by itself.',
    }
  const isWhole = database?.ready && (database.latestMigration ?? '') >= migration
  if (!isWhole)
    return {
      ...named,
      state: BAD,
      said: `It is at ${database?.latestMigration ?? 'no migration'}, and this version needs ${migration}. Start the service again: it migrates first.`,
    }
  return { ...named, state: GOOD, said: `Every migration is complete, up to ${migration}.` }
}

function queueRow({ queue }: ServiceHealth): HealthRow {
  const named = { key: 'Jobs', link: null }
  if (!queue) return { ...named, state: UNKNOWN, said: 'The worker has not said yet what waits.' }
  const said = `${sayCount(queue.waiting, 'job')} waiting when the worker last woke, ${queue.givenUp} given up.`
  if (queue.givenUp === 0) return { ...named, state: GOOD, said }
  return { ...named, state: BAD, said: `${said} The log says why; what fell due is done at the next minute.` }
}

/** A day, and what a nightly backup may take longer. */
const LATE_BACKUP_HOURS = 26

function backupRow({ kept: { backup }, at, invented }: ServiceHealth): HealthRow {
  const named = { key: 'The last backup', link: null }
  const remedy =
    'Make one each night, and keep it on another machine: docs/operations.md, “Backup and restore”.'
  if (!backup && invented)
    return { ...named, state: NOT_NEEDED, said: 'Nobody needs one of invented figures.' }
  if (!backup) return { ...named, state: BAD, said: `None is known. ${remedy}` }
  const said = `It holds everything up to ${sayMoment(backup.madeAt)}, ${saySize(backup.bytes)}.`
  const isLate = at.getTime() - backup.madeAt.getTime() > LATE_BACKUP_HOURS * 3_600_000
  if (!isLate) return { ...named, state: GOOD, said }
  return { ...named, state: invented ? NOT_NEEDED : BAD, said: `${said} It is older than a day. ${remedy}` }
}

/** Of a disk that is hardly larger than the first, a fifth. */
const LEAST_FREE = { bytes: 1_000_000_000, shareOfSmall: 0.2, share: 0.05 }

function isShort({ free, whole }: Room): boolean {
  const least = Math.min(LEAST_FREE.bytes, whole * LEAST_FREE.shareOfSmall)
  return free < Math.max(least, whole * LEAST_FREE.share)
}

function roomRow({ room, kept }: ServiceHealth): HealthRow {
  const named = { key: 'Room', link: null }
  const database = `The database is ${saySize(kept.databaseBytes)} large; how much room its disk has is for PostgreSQL to say.`
  if (!room)
    return {
      ...named,
      state: UNKNOWN,
      said: `The disk of the evidence files does not say what is free. ${database}`,
    }
  const said = `${saySize(room.free)} of ${saySize(room.whole)} are free on the disk of the evidence files.`
  if (!isShort(room)) return { ...named, state: GOOD, said: `${said} ${database}` }
  return { ...named, state: BAD, said: `${said} Uploads are refused once it is full: make room. ${database}` }
}

function versionRow({ version: { version, commit } }: ServiceHealth): HealthRow {
  const said = commit ? `${version}, commit ${commit.slice(0, 12)}.` : `${version}.`
  return { key: 'Version', state: { text: 'As it runs', colour: 'plain' }, said, link: null }
}

function processRow({ process }: ServiceHealth): HealthRow {
  const said = `The one that drew this page runs since ${sayMoment(process.upSince)}, in ${saySize(process.memory)} of memory. The starter replaces whatever ends or hangs; /metrics tells of all of them, where METRICS_PORT is set.`
  return { key: 'Processes', state: { text: 'As it runs', colour: 'plain' }, said, link: null }
}

const UNKNOWN = { text: 'Not known', colour: 'yellow' } as const
const NOT_NEEDED = { text: 'Not needed', colour: 'plain' } as const
const GOOD = { text: 'Works', colour: 'green' } as const
const BAD = { text: 'Needs somebody', colour: 'red' } as const

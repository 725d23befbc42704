import 'server-only'
import { type Actor, mayAnywhere } from '@/domain/access/actor'
import { type ClockStanding, clockStanding } from '@/domain/timetable/clock-standing'
import { type Readiness, findReadiness } from '@/server/db/readiness'
import { findLastMigration } from '@/server/db/last-migration'
import { withActor } from '@/server/db/transaction'
import { findWorkerWake, type WorkerWake } from '@/server/db/worker-wake'
import { type Kept, findLastBackup } from '@/server/db/backups'
import { hasRoom } from '@/server/db/room'
import { readSettings } from '@/server/env'
import { type OwnVersion, readOwnVersion } from '@/server/own-version'
import { type Room, findRoomLeft } from '@/server/storage/room-left'
import { type MailStanding, readMailStanding } from './read-mail-standing'

/** Whether what the service stands on does its work. */
export interface ServiceHealth {
  readonly at: Date
  readonly clock: ClockStanding
  readonly database: Readiness | null
  /** Whether PostgreSQL's disk has room for a few megabytes. */
  readonly databaseHasRoom: boolean
  /** The newest migration that this version comes with. */
  readonly migration: string
  readonly mail: MailStanding
  /** What waited in the worker's queue when it last woke; null before it has for the first time. */
  readonly queue: Pick<WorkerWake, 'waiting' | 'givenUp'> | null
  readonly kept: Kept
  /** On the disk of the evidence files; null where it does not say. */
  readonly room: Room | null
  readonly version: OwnVersion
  /** Of the process that answers. */
  readonly process: { readonly upSince: Date; readonly memory: number }
  /** Whether this is the demo, of which nobody needs a backup. */
  readonly invented: boolean
}

/** Null for whoever does not keep the register. */
export async function getServiceHealth(actor: Actor): Promise<ServiceHealth | null> {
  if (!mayAnywhere(actor, 'registry:manage')) return null
  const seen = await withActor(actor, async ({ tx, at }) => {
    const wake = await findWorkerWake(tx)
    return {
      ...{ at, clock: clockStanding(wake), queue: wake },
      database: await findReadiness(tx),
      mail: await readMailStanding(tx),
      kept: await findLastBackup(tx),
    }
  })
  const own = { upSince: secondsBefore(seen.at, process.uptime()), memory: process.memoryUsage.rss() }
  const [room, version] = [await findRoomLeft(), await readOwnVersion()]
  return {
    ...seen,
    room,
    databaseHasRoom: await hasRoom(),
    version,
    process: own,
    migration: findLastMigration(),
    invented: readSettings().invented,
  }
}

function secondsBefore(at: Date, seconds: number): Date {
  return new Date(at.getTime() - seconds * 1000)
}

import 'server-only'
import { type Actor, mayAnywhere } from '@/domain/access/actor'
import { type ClockStanding, clockStanding } from '@/domain/timetable/clock-standing'
import { type Readiness, findReadiness } from '@/server/db/readiness'
import { findLastMigration } from '@/server/db/last-migration'
import { withActor } from '@/server/db/transaction'
import { findWorkerWake } from '@/server/db/worker-wake'
import { type MailStanding, readMailStanding } from './read-mail-standing'

/** Whether what the service stands on does its work. */
export interface ServiceHealth {
  readonly at: Date
  readonly clock: ClockStanding
  readonly database: Readiness | null
  /** The newest migration that this version comes with. */
  readonly migration: string
  readonly mail: MailStanding
}

/** Null for whoever does not keep the register. */
export async function getServiceHealth(actor: Actor): Promise<ServiceHealth | null> {
  if (!mayAnywhere(actor, 'registry:manage')) return null
  const seen = await withActor(actor, async ({ tx, at }) => ({
    at,
    clock: clockStanding(await findWorkerWake(tx)),
    database: await findReadiness(tx),
    mail: await readMailStanding(tx),
  }))
  return { ...seen, migration: findLastMigration() }
}

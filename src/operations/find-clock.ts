import 'server-only'
import { type ClockStanding, clockStanding } from '@/domain/timetable/clock-standing'
import { database } from '@/server/db/client'
import { findWorkerWake } from '@/server/db/worker-wake'

/** How the worker was last seen, for whoever watches the service from outside. Not finding out is for the health of the database to say. */
export async function findClock(): Promise<ClockStanding> {
  return clockStanding(await findWorkerWake(database()))
}

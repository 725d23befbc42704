import 'server-only'
import { type Actor, mayAnywhere } from '@/domain/access/actor'
import type { OrganisationsStanding } from '@/domain/organisations/standing'
import { withActor } from '@/server/db/transaction'
import { type MailStanding, readMailStanding } from './read-mail-standing'
import { readOrganisationsStanding } from './read-organisations-standing'
import { type PeopleStanding, readPeopleStanding } from './read-people-standing'
import { type TimetableStanding, readTimetableStanding } from './read-timetable-standing'

/** How far each part of the service is set up. */
export interface Administration {
  readonly at: Date
  /** Of each framework, by its code. */
  readonly organisations: ReadonlyMap<string, OrganisationsStanding>
  readonly people: PeopleStanding
  readonly timetable: TimetableStanding
  readonly mail: MailStanding
}

/** Null for whoever does not administer the service. Six queries under one framework. */
export async function getAdministration(actor: Actor, clock?: Date): Promise<Administration | null> {
  if (!mayAnywhere(actor, 'registry:manage')) return null
  return withActor(
    actor,
    async ({ tx, at }) => ({
      at,
      organisations: await readOrganisationsStanding(tx),
      people: await readPeopleStanding(tx),
      timetable: await readTimetableStanding(tx, at),
      mail: await readMailStanding(tx),
    }),
    clock,
  )
}

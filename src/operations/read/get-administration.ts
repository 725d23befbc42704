import 'server-only'
import { type Actor, mayAnywhere } from '@/domain/access/actor'
import type { OrganisationsStanding } from '@/domain/organisations/standing'
import { withActor } from '@/server/db/transaction'
import { readSettings } from '@/server/env'
import { type MailStanding, readMailStanding } from './read-mail-standing'
import { readOrganisationsStanding } from './read-organisations-standing'
import { type PeopleStanding, readPeopleStanding } from './read-people-standing'
import { type TimetableStanding, readTimetableStanding } from './read-timetable-standing'
import { type SignInStanding, signInStanding } from './sign-in-standing'

/** How far each part of the service is set up. */
export interface Administration {
  readonly at: Date
  /** Of each framework, by its code. */
  readonly organisations: ReadonlyMap<string, OrganisationsStanding>
  readonly people: PeopleStanding
  readonly timetable: TimetableStanding
  readonly mail: MailStanding
  readonly signIn: SignInStanding
  /** Whether the settings say whom people ask for help. */
  readonly hasContact: boolean
  /** Whether evidence files are scanned for malware, and whether those are given that were not. */
  readonly evidence: { readonly isScanned: boolean; readonly unscannedServed: boolean }
}

/** Null for whoever does not administer the service. Six queries under one framework. */
export async function getAdministration(actor: Actor, clock?: Date): Promise<Administration | null> {
  if (!mayAnywhere(actor, 'registry:manage')) return null
  return withActor(
    actor,
    async ({ tx, at }) => {
      const organisations = await readOrganisationsStanding(tx)
      const people = await readPeopleStanding(tx)
      const timetable = await readTimetableStanding(tx, at)
      const mail = await readMailStanding(tx)
      const { supportContact, evidence: kept, invented } = readSettings()
      const evidence = { isScanned: kept.clamd !== '', unscannedServed: kept.unscannedServed || invented }
      const hasContact = supportContact !== ''
      const standing = { organisations, people, timetable, mail, signIn: signInStanding(people) }
      return { at, ...standing, hasContact, evidence }
    },
    clock,
  )
}

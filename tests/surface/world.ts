import pg from 'pg'
import { afterAll } from 'vitest'
import type { Actor } from '@/domain/access/actor'
import type { People, PersonName } from '../factories/organisations'
import { startBuiltService } from '../support/built-service'
import { database } from '../support/database'
import { invite, openSessionOf, openSessions } from './arrange'
import { findOrganisations } from './arranged'
import { allowReset, openHalfSessionOf } from './arrange-sign-in'
import { HALF } from './walk'
import { type Answer, type Question, ask } from './ask'
import type { Asker } from './asker'
import { SIGN_ON_SETTINGS } from './declared-sign-on'
import { type Objects, objectsOf } from './objects'
import { findChanges, keepRows } from './stored-rows'

export interface World {
  readonly people: People
  readonly ZZ1: Objects
  readonly ZZ2: Objects
  /** ZZ1 as it is under the second framework, where that was arranged. */
  readonly TINY: Objects
  /** Everybody of the first framework who is signed in. */
  readonly askers: readonly Asker[]
  /** Those of the second, and of one that is over, where they were arranged. */
  readonly others: readonly Asker[]
  /** Without a cookie. */
  readonly nobody: Asker
  /** With cookies behind which there is no session any more, or never was. */
  readonly strangers: readonly Asker[]
  readonly asker: (name: PersonName) => Asker
  readonly ask: (asker: Asker, question: Question) => Promise<Answer>
  /** What changed in the database since it was arranged. Afterwards it is as arranged again. */
  readonly findChanges: () => Promise<readonly string[]>
  readonly sql: (text: string, values?: unknown[]) => Promise<Record<string, unknown>[]>
  readonly origin: string
}

/** The built service on a database of its own with two providers in it, for the tests of one file. */
export async function openWorld({ start = startBuiltService, also = nobodyElse } = {}): Promise<World> {
  const people = await findOrganisations()
  const client = new pg.Client({ connectionString: database.superuserUrl })
  await client.connect()
  const [signedIn, strangers] = [await signIn(people), await loseSessions(people, client)]
  const others = await signIn(await also(people))
  const [ZZ1, ZZ2] = await arrangeInvitations(people, client)
  const asArranged = await keepRows(client)
  const built = await start({ databaseUrl: database.appUrl, settings: SIGN_ON_SETTINGS })
  afterAll(async () => {
    await built.stop()
    await client.end()
  })
  return {
    ...{
      people,
      ZZ1,
      ZZ2,
      TINY: tinyOf(others),
      strangers,
      others,
      askers: signedIn,
      origin: built.origin,
    },
    nobody: { name: 'nobody', role: null, held: [], session: null, personId: null },
    asker: (name) => findAsker(signedIn, name),
    ask: (asker, question) => ask(built.origin, { ...question, headers: headersOf(asker, question) }),
    findChanges: () => findChanges(client, asArranged),
    sql: async (text, values = []) => (await client.query<Record<string, unknown>>(text, values)).rows,
  }
}

/** Nobody but the people of the first framework. */
const nobodyElse = (_people: People): Promise<Readonly<Record<string, Actor>>> => Promise.resolve({})

async function signIn(people: Readonly<Record<string, Actor>>): Promise<readonly Asker[]> {
  const sessions = await openSessions(people)
  return Object.entries(people).map(([name, { personId, memberships }]) => {
    const [first] = memberships
    if (!first) throw new Error(`${name} has no role`)
    return { name, held: memberships, role: first.role, session: sessions[name] ?? null, personId }
  })
}

async function loseSessions(people: People, client: pg.Client): Promise<readonly Asker[]> {
  const stranger = (name: string, session: string | null) => ({
    ...{ name, session, role: null, held: [], personId: null },
  })
  const [ended, idle, old] = await Promise.all([1, 2, 3].map(() => openSessionOf(people.lead1)))
  for (const [session, column, age] of [
    [ended, 'ended_at', '1 second'],
    [idle, 'last_seen_at', '31 minutes'],
    [old, 'created_at', '13 hours'],
  ] as const)
    await client.query(
      `UPDATE session SET ${column} = now() - interval '${age}' WHERE token_hash = sha256($1::text::bytea)`,
      [session],
    )
  return [
    ...[stranger('ended session', ended ?? ''), stranger('idle session', idle ?? '')],
    ...[stranger('old session', old ?? ''), stranger('forged session', 'A'.repeat(43))],
    stranger('broken session', "x' OR 'a'='a"),
    stranger(HALF, await openHalfSessionOf(people.lead1)),
  ]
}

async function arrangeInvitations(people: People, client: pg.Client): Promise<[Objects, Objects]> {
  const { administrator, lead1, lead2 } = people
  const first = await invite(administrator, 'new1@test.example')
  const second = await invite(administrator, 'new2@test.example')
  const taking = await invite(administrator, 'lead1@test.example')
  await allowReset(client, lead1.personId, first)
  await allowReset(client, lead2.personId, second)
  return [
    objectsOf('ZZ1', { invitation: first, taking, ...(await findKept(client, lead1, 'new1')) }),
    objectsOf('ZZ2', { invitation: second, ...(await findKept(client, lead2, 'new2')) }),
  ]
}

/** A person with a role of theirs, and an invitation, by their ids. */
async function findKept(client: pg.Client, { personId }: Actor, invited: string) {
  const { rows } = await client.query<{ membership: string; invitationId: string }>(
    `SELECT m.id AS membership, i.id AS "invitationId" FROM membership m, invitation i
     WHERE m.person_id = $1 AND i.email = $2`,
    [personId, `${invited}@test.example`],
  )
  const [kept] = rows
  if (!kept) throw new Error('Nobody was arranged')
  return { person: personId, ...kept }
}

/** ZZ1 under the second framework, with a person of it where they were arranged. */
function tinyOf(others: readonly Asker[]): Objects {
  const person = others.find(({ name }) => name === 'tinyLead')?.personId
  return objectsOf('ZZ1', { framework: 'tiny-100', ...(person && { person }) })
}

function findAsker(askers: readonly Asker[], name: PersonName): Asker {
  const found = askers.find((asker) => asker.name === name)
  if (!found) throw new Error(`There is no ${name}`)
  return found
}

function headersOf({ session }: Asker, { headers = {} }: Question): Record<string, string> {
  return session === null
    ? { ...headers }
    : { cookie: `assurance-session=${encodeURIComponent(session)}`, ...headers }
}

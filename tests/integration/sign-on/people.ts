import { randomUUID } from 'node:crypto'
import { hashToken, newToken } from '@/server/session/random-token'
import { asSuperuser } from '../../support/database'
import { aPerson } from '../session/people'

/** Nobody is signed in, in a browser that is new. */
export const NOBODY = { actor: null, session: undefined, device: null }

/** Somebody with an account that is linked to a subject of an issuer. */
export async function aLinkedPerson(issuer: string, subject = randomUUID()) {
  const person = await aPerson()
  await asSuperuser('INSERT INTO external_identity (issuer, subject, person_id) VALUES ($1, $2, $3)', [
    ...[issuer, subject, person.personId],
  ])
  return { ...person, subject }
}

/** An invitation that is open, by its token, and the address that is invited. */
export async function anInvitation() {
  const [token, email] = [newToken(), `${randomUUID()}@test.example`]
  await asSuperuser(
    `INSERT INTO invitation (token_hash, email, name, role, framework, expires_at)
      VALUES ($1, $2, 'Robin Vale', 'national-analyst', 'hsps-1767', now() + interval '1 day')`,
    [Buffer.from(hashToken(token)), email],
  )
  return { token, email }
}

/** How much there is of everything that signing in may store. */
export async function stored() {
  const [row] = await asSuperuser(`SELECT (SELECT count(*) FROM session)::int AS sessions,
    (SELECT count(*) FROM external_identity)::int AS identities, (SELECT count(*) FROM person)::int AS people,
    (SELECT count(*) FROM membership)::int AS roles, (SELECT count(*) FROM invitation WHERE used_at IS NOT NULL)::int AS used,
    (SELECT count(*) FROM audit_event)::int AS events`)
  return row
}

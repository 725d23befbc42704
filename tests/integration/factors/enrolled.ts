import { generateSync } from 'otplib'
import type { Actor } from '@/domain/access/actor'
import type { Role } from '@/domain/access/roles'
import { beginSignIn } from '@/operations/sign-in'
import { enrolSecondFactor, offerKey } from '@/operations/enrol-second-factor'
import { findSignedIn } from '@/server/session/find-session'
import { asSuperuser } from '../../support/database'
import { aPerson } from '../session/people'

/** Somebody with an account, as a test knows them. */
export type Person = Awaited<ReturnType<typeof aPerson>>

/** Somebody who has set up a second factor: with their key, their recovery codes and the session that did it. */
export interface EnrolledPerson extends Person {
  readonly actor: Actor
  readonly key: Uint8Array
  readonly recoveryCodes: readonly string[]
  readonly session: string
}

/** Signs in with the passphrase alone; says the id in the cookie and whether a code is asked for. */
export async function begin({ email, passphrase }: Pick<Person, 'email' | 'passphrase'>) {
  const begun = await beginSignIn({ email, passphrase, device: 'Firefox on Linux' })
  if (!begun.ok) throw new Error(begun.failure.kind)
  return begun.value
}

/** The session of an id, which has to be there. */
export async function sessionOf(id: string) {
  const session = await findSignedIn(id)
  if (!session) throw new Error('There is no session')
  return session
}

/** Somebody new who has set up a second factor, whose code of this half minute is spent. */
export async function anEnrolledPerson(
  role: Role = 'national-analyst',
  provider?: string,
): Promise<EnrolledPerson> {
  const person = await aPerson(role, provider)
  const { id } = await begin(person)
  const { actor } = await sessionOf(id)
  const key = offerKey(actor, id, null)
  const enrolled = await enrolSecondFactor(actor, id, codeOf(key, await databaseTime()))
  if (!enrolled.ok) throw new Error(enrolled.failure.kind)
  return { ...person, actor, key, ...enrolled.value }
}

/** The database's clock, in seconds: codes are judged by it. */
export async function databaseTime(): Promise<number> {
  const [row] = await asSuperuser<{ now: string }>(
    'SELECT floor(extract(epoch FROM now()))::bigint::text AS now',
  )
  return Number(row?.now)
}

/** The code that an app shows at a moment, in seconds. */
export function codeOf(key: Uint8Array, epoch: number): string {
  return generateSync({ secret: key, epoch })
}

/** Lets so many half minutes pass for the codes of somebody: what was spent is spent that much longer ago. */
export async function letStepsPass({ personId }: Pick<Person, 'personId'>, steps: number): Promise<void> {
  await asSuperuser(
    'UPDATE second_factor SET last_step = last_step - $2 WHERE person_id = $1 AND ended_at IS NULL',
    [personId, steps],
  )
}

/** What the audit trail says of somebody, in order. */
export async function trailOf({ personId }: Pick<Person, 'personId'>): Promise<readonly string[]> {
  const rows = await asSuperuser<{ action: string }>(
    'SELECT action FROM audit_event WHERE object = $1 ORDER BY seq',
    [personId],
  )
  return rows.map(({ action }) => action)
}

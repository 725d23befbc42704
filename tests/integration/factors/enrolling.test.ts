import { expect, test } from 'vitest'
import { enrolSecondFactor, offerKey } from '@/operations/enrol-second-factor'
import { replaceRecoveryCodes } from '@/operations/replace-recovery-codes'
import { giveCode } from '@/operations/give-code'
import { findActorOf, findSignedIn } from '@/server/session/find-session'
import { decryptKey } from '@/server/session/factor-keys'
import { asSuperuser } from '../../support/database'
import { aPerson } from '../session/people'
import { anEnrolledPerson, begin, codeOf, databaseTime, sessionOf, trailOf } from './enrolled'

interface Stored {
  readonly id: string
  readonly secret: Buffer | null
  readonly ended_because: string | null
}

const factorsOf = (personId: string) =>
  asSuperuser<Stored>('SELECT * FROM second_factor WHERE person_id = $1 ORDER BY enrolled_at', [personId])

test('whoever has no second factor yet is led to set one up, and to nothing else', async () => {
  const { id, asksCode } = await begin(await aPerson('auditor'))
  expect(asksCode).toBe(false)
  expect(await sessionOf(id)).toMatchObject({ mustEnrol: true, assurance: 'passphrase', hasFactor: false })
})

test('a code of the key that the page shows sets it up; the session goes on under another id', async () => {
  const person = await anEnrolledPerson()
  expect(await sessionOf(person.session)).toMatchObject({
    ...{ mustEnrol: false, assurance: 'totp', hasFactor: true, proof: 'code' },
    actor: { personId: person.personId },
  })
  expect(person.recoveryCodes).toHaveLength(10)
  expect(new Set(person.recoveryCodes).size).toBe(10)
  expect(await trailOf(person)).toContain('second-factor-enrolled')
})

test('every other session of theirs ends, and the id that set it up opens nothing', async () => {
  const person = await aPerson()
  const [{ id }, other] = [await begin(person), await begin(person)]
  const { actor } = await sessionOf(id)
  const code = codeOf(offerKey(actor, id, null), await databaseTime())
  expect(await enrolSecondFactor(actor, id, code)).toMatchObject({ ok: true })
  expect([await findActorOf(id), await findActorOf(other.id)]).toEqual([null, null])
})

test.each([
  ['', 'empty'],
  ['12345', 'no-code'],
  ['abcdef', 'no-code'],
  ['000000', 'wrong'],
])('%j sets nothing up: %s', async (typed, kind) => {
  const person = await aPerson()
  const { id } = await begin(person)
  const { actor } = await sessionOf(id)
  // One key in a million has this very code at this moment.
  const isRight = typed === codeOf(offerKey(actor, id, null), await databaseTime())
  if (!isRight) expect(await enrolSecondFactor(actor, id, typed)).toEqual({ ok: false, failure: { kind } })
  expect(await factorsOf(person.personId)).toEqual([])
})

test('nobody sets one up with a session that is not theirs, or has ended', async () => {
  const [mine, theirs] = [await aPerson(), await aPerson()]
  const [own, other] = [await begin(mine), await begin(theirs)]
  const { actor } = await sessionOf(own.id)
  const code = codeOf(offerKey(actor, other.id, null), await databaseTime())
  expect(await enrolSecondFactor(actor, other.id, code)).toEqual({ ok: false, failure: { kind: 'expired' } })
  await asSuperuser('UPDATE session SET ended_at = now() WHERE person_id = $1', [mine.personId])
  const late = codeOf(offerKey(actor, own.id, null), await databaseTime())
  expect(await enrolSecondFactor(actor, own.id, late)).toEqual({ ok: false, failure: { kind: 'expired' } })
  expect(await factorsOf(mine.personId)).toEqual([])
})

test('the key is kept unreadable: encrypted, for its own row, under the secret of the service', async () => {
  const { personId, key } = await anEnrolledPerson()
  const [stored] = await factorsOf(personId)
  if (!stored?.secret) throw new Error('Nothing is stored')
  expect(stored.secret.includes(Buffer.from(key))).toBe(false)
  expect(decryptKey(stored.secret, { id: stored.id, personId })).toEqual({ key, isOld: false })
  expect(decryptKey(stored.secret, { id: stored.id, personId: crypto.randomUUID() })).toBeNull()
  const altered = Uint8Array.from(stored.secret, (byte, index) => (index === 40 ? byte ^ 1 : byte))
  expect(decryptKey(altered, { id: stored.id, personId })).toBeNull()
})

test('no recovery code is kept as it is shown', async () => {
  const { personId, recoveryCodes } = await anEnrolledPerson()
  const rows = await asSuperuser(
    'SELECT c::text AS kept FROM recovery_code c JOIN second_factor f ON f.id = c.factor_id WHERE f.person_id = $1',
    [personId],
  )
  expect(rows).toHaveLength(10)
  for (const code of recoveryCodes) expect(JSON.stringify(rows)).not.toContain(code)
})

test('another phone takes the place of the one before, which stays on record without its key and gives no good codes', async () => {
  const person = await anEnrolledPerson()
  const [former] = await factorsOf(person.personId)
  const key = offerKey(person.actor, person.session, former?.id ?? '')
  expect(key).not.toEqual(person.key)
  const moved = await enrolSecondFactor(person.actor, person.session, codeOf(key, await databaseTime()))
  expect(moved).toMatchObject({ ok: true })
  const rows = await factorsOf(person.personId)
  expect(rows.map(({ ended_because }) => ended_because)).toEqual(['replaced', null])
  expect(rows.map(({ secret }) => secret === null)).toEqual([true, false])
  const { id } = await begin(person)
  const given = await giveCode({ half: id, code: person.recoveryCodes[0] ?? '', device: null })
  expect(given).toEqual({ ok: false, failure: { kind: 'wrong' } })
  expect(await trailOf(person)).toContain('second-factor-replaced')
})

test('new recovery codes take the place of those that are left', async () => {
  const person = await anEnrolledPerson()
  const codes = await replaceRecoveryCodes(person.actor)
  const { id } = await begin(person)
  const old = await giveCode({ half: id, code: person.recoveryCodes[0] ?? '', device: null })
  expect(old).toEqual({ ok: false, failure: { kind: 'wrong' } })
  const given = await giveCode({ half: id, code: codes?.[0] ?? '', device: null })
  expect(given).toMatchObject({ ok: true, value: { proved: { by: 'recovery', left: 9 } } })
})

test('whoever has no second factor is given no recovery codes', async () => {
  const { id } = await begin(await aPerson())
  expect(await replaceRecoveryCodes((await sessionOf(id)).actor)).toBeNull()
})

test('a session of a passphrase alone is none any more once its person has a second factor', async () => {
  const person = await anEnrolledPerson()
  await asSuperuser(`UPDATE session SET assurance = 'passphrase' WHERE person_id = $1`, [person.personId])
  expect(await findSignedIn(person.session)).toBeNull()
})

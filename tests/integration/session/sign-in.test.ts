import { expect, test } from 'vitest'
import { signIn } from '@/operations/sign-in'
import { findActorOf } from '@/server/session/find-session'
import { asSuperuser } from '../../support/database'
import { aPerson, auditOf } from './people'

const wrong = { ok: false, failure: { kind: 'wrong' } }
const locked = { ok: false, failure: { kind: 'locked', of: 'account', waitMinutes: 15 } }
const guess = 'a passphrase of somebody else'

async function opened(person: { email: string; passphrase: string }, formerSession?: string) {
  const answer = await signIn({ ...person, formerSession })
  if (!answer.ok) throw new Error(answer.failure.kind)
  return answer.value
}

test('the right passphrase opens a session, whatever the capitals of the address', async () => {
  const person = await aPerson()
  const id = await opened({ ...person, email: person.email.toUpperCase() })
  expect(await findActorOf(id)).toMatchObject({ personId: person.personId, email: person.email })
  expect(await auditOf(person.personId)).toEqual(['signed-in'])
})

test('the database keeps the hash of a session’s id, never the id', async () => {
  const id = await opened(await aPerson())
  const sql = `SELECT FROM session WHERE token_hash = sha256(convert_to($1, 'UTF8'))`
  expect(await asSuperuser(sql, [id])).toHaveLength(1)
  const dump = await asSuperuser('SELECT session::text AS kept FROM session')
  expect(JSON.stringify(dump)).not.toContain(id)
})

test('signing in again gives a new id and ends the session that the browser had', async () => {
  const person = await aPerson()
  const former = await opened(person)
  const id = await opened(person, former)
  expect(id).not.toBe(former)
  expect(await findActorOf(former)).toBeNull()
  expect(await findActorOf(id)).not.toBeNull()
})

test('a wrong passphrase, an unknown address and a closed account are answered alike', async () => {
  const person = await aPerson()
  const closed = await aPerson()
  await asSuperuser('UPDATE person SET disabled_at = now() WHERE id = $1', [closed.personId])
  expect(await signIn({ ...person, passphrase: guess })).toEqual(wrong)
  expect(await signIn({ email: 'nobody@test.example', passphrase: guess })).toEqual(wrong)
  expect(await signIn(closed)).toEqual(wrong)
})

test('a passphrase of twenty years ago is as good as one of today: nothing that is kept would end it', async () => {
  const person = await aPerson()
  const times = await asSuperuser<{ name: string }>(
    `SELECT attname AS name FROM pg_attribute WHERE attrelid = 'person'::regclass AND attnum > 0 AND NOT attisdropped
       AND atttypid IN ('timestamptz'::regtype, 'timestamp'::regtype, 'date'::regtype, 'interval'::regtype) ORDER BY name`,
  )
  expect(times.map(({ name }) => name)).toEqual(['created_at', 'disabled_at', 'last_signed_in_at'])
  const sql = `UPDATE person SET created_at = now() - interval '20 years', last_signed_in_at = now() - interval '20 years' WHERE id = $1`
  await asSuperuser(sql, [person.personId])
  expect(await signIn(person)).toMatchObject({ ok: true })
})

test('an account without a passphrase lets nobody in', async () => {
  const { email, personId } = await aPerson()
  await asSuperuser('UPDATE person SET passphrase_hash = NULL WHERE id = $1', [personId])
  expect(await signIn({ email, passphrase: '' })).toEqual(wrong)
})

test('after ten failures even the right passphrase waits, and an unknown address waits alike', async () => {
  const person = await aPerson()
  const addresses = [person.email, 'stranger@test.example']
  for (const email of addresses) {
    for (let time = 1; time <= 10; time += 1)
      expect(await signIn({ email, passphrase: guess })).toEqual(wrong)
    expect(await signIn({ email, passphrase: person.passphrase })).toEqual(locked)
    expect(await signIn({ email, passphrase: person.passphrase })).toEqual(locked)
  }
  const audited = await auditOf(person.personId)
  expect(audited.filter((action) => action === 'account-locked')).toHaveLength(1)
})

test('the way in opens again after 15 minutes', async () => {
  const person = await aPerson()
  for (let time = 1; time <= 11; time += 1) await signIn({ ...person, passphrase: guess })
  expect(await signIn(person)).toEqual(locked)
  await asSuperuser(`UPDATE sign_in_failure SET expire = expire - 15 * 60 * 1000`)
  expect(await signIn(person)).toMatchObject({ ok: true })
})

test('of two hundred guesses sent at once, ten are tried', async () => {
  const { email } = await aPerson()
  const answers = await Promise.all(Array.from({ length: 200 }, () => signIn({ email, passphrase: guess })))
  const kinds = answers.map((answer) => (answer.ok ? 'opened' : answer.failure.kind))
  expect(kinds.filter((kind) => kind === 'wrong')).toHaveLength(10)
  expect(kinds.filter((kind) => kind === 'locked')).toHaveLength(190)
})

test('a success forgets the failures before it', async () => {
  const person = await aPerson()
  for (let round = 1; round <= 2; round += 1) {
    for (let time = 1; time <= 9; time += 1) await signIn({ ...person, passphrase: guess })
    expect(await signIn(person)).toMatchObject({ ok: true })
  }
})

test('capitals do not give further guesses', async () => {
  const { email } = await aPerson()
  for (let time = 1; time <= 10; time += 1) await signIn({ email, passphrase: guess })
  expect(await signIn({ email: email.toUpperCase(), passphrase: guess })).toEqual(locked)
})

test('no address is kept with the failures', async () => {
  await signIn({ email: 'kept.nowhere@test.example', passphrase: guess })
  const rows = await asSuperuser<{ key: string }>('SELECT key FROM sign_in_failure')
  expect(rows.length).toBeGreaterThan(0)
  expect(rows.every(({ key }) => /^pair:[\w-]{43}$/.test(key))).toBe(true)
})

test('where failures cannot be counted, nobody signs in', async () => {
  const person = await aPerson()
  await asSuperuser('REVOKE ALL ON sign_in_failure FROM assurance_app')
  try {
    await expect(signIn(person)).rejects.toThrow('permission denied')
    expect(await asSuperuser('SELECT FROM session WHERE person_id = $1', [person.personId])).toEqual([])
  } finally {
    await asSuperuser('GRANT SELECT, INSERT, UPDATE, DELETE ON sign_in_failure TO assurance_app')
  }
  expect(await signIn(person)).toMatchObject({ ok: true })
})

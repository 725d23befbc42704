import { expect, test } from 'vitest'
import { askPassphraseReset } from '@/operations/ask-passphrase-reset'
import { changePassphrase } from '@/operations/change-passphrase'
import { choosePassphrase, findOpenReset } from '@/operations/choose-passphrase'
import { makeResetLink } from '@/operations/make-reset-link'
import { beginSignIn } from '@/operations/sign-in'
import { askPassphraseReset as saveAsked } from '@/server/db/passphrases'
import { withActor } from '@/server/db/transaction'
import { findActorOf } from '@/server/session/find-session'
import { hashToken, newToken } from '@/server/session/random-token'
import { asSuperuser } from '../../support/database'
import { aPerson } from '../session/people'
import { anEnrolledPerson, begin, sessionOf, trailOf } from './enrolled'

const CHOSEN = 'seven patient lanterns hum'
const absent = { ok: false, failure: { kind: 'not-found' } }

/** A link as it would be mailed to somebody. */
async function aLink(email: string): Promise<string | null> {
  const token = newToken()
  const made = await withActor(null, ({ tx }) => saveAsked(tx, hashToken(token), email))
  return made && token
}

/** The same of somebody who has to have one. */
async function aLinkOf(email: string): Promise<string> {
  const token = await aLink(email)
  if (!token) throw new Error('There is no link')
  return token
}

const noticesOf = (personId: string) =>
  asSuperuser<{ kind: string }>('SELECT kind FROM notice WHERE person_id = $1', [personId])

test('whoever knows the present passphrase changes it; every other session ends, and they are told', async () => {
  const person = await aPerson()
  const [here, elsewhere] = [await begin(person), await begin(person)]
  const { actor } = await sessionOf(here.id)
  const changed = await changePassphrase(actor, here.id, { present: person.passphrase, chosen: CHOSEN })
  expect(changed).toEqual({ ok: true, value: true })
  expect([await findActorOf(here.id), await findActorOf(elsewhere.id)]).toEqual([actor, null])
  expect(await beginSignIn(person)).toMatchObject({ ok: false })
  expect(await beginSignIn({ ...person, passphrase: CHOSEN })).toMatchObject({ ok: true })
  expect(await trailOf(person)).toContain('passphrase-changed')
  expect(await noticesOf(person.personId)).toContainEqual({ kind: 'passphrase-changed' })
})

test.each([
  [{ present: '', chosen: CHOSEN }, ['present']],
  [{ present: 'not the right passphrase', chosen: CHOSEN }, ['present']],
  [{ present: '', chosen: 'short' }, ['present', 'chosen']],
  [{ present: 'x', chosen: 'x'.repeat(257) }, ['chosen']],
  [{ present: 'four wandering teapots sing', chosen: 'four wandering teapots sing' }, ['chosen']],
  [{ present: 'four wandering teapots sing', chosen: 'kim ferris kim ferris' }, ['chosen']],
])('%j changes nothing: wrong at %s', async (typed, at) => {
  const person = await aPerson()
  const { id } = await begin(person)
  const changed = await changePassphrase((await sessionOf(id)).actor, id, typed)
  expect(changed.ok ? [] : changed.failure.map((problem) => problem.at)).toEqual(at)
  expect(await beginSignIn(person)).toMatchObject({ ok: true })
})

test('ten wrong guesses of the present passphrase close this way for a while, and no other', async () => {
  const person = await aPerson()
  const { id } = await begin(person)
  const { actor } = await sessionOf(id)
  const guess = { present: 'not the right passphrase', chosen: CHOSEN }
  for (let time = 1; time <= 10; time += 1) await changePassphrase(actor, id, guess)
  const right = { present: person.passphrase, chosen: CHOSEN }
  const refused = await changePassphrase(actor, id, right)
  expect(refused.ok ? '' : refused.failure[0]?.message).toContain('Too many wrong passphrases')
  expect(await beginSignIn(person)).toMatchObject({ ok: true })
})

test('a link chooses a new passphrase once, ends every session, and leaves the second factor as it is', async () => {
  const person = await anEnrolledPerson()
  const [token, other] = [await aLinkOf(person.email), await aLinkOf(person.email)]
  expect(await findOpenReset(token)).toMatchObject({ email: person.email })
  const answers = await Promise.all([1, 2].map(() => choosePassphrase(token, CHOSEN)))
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await findActorOf(person.session)).toBeNull()
  expect(await choosePassphrase(token, 'other quiet lanterns hum')).toEqual(absent)
  expect(await choosePassphrase(other, 'other quiet lanterns hum')).toEqual(absent)
  expect(await begin({ ...person, passphrase: CHOSEN })).toMatchObject({ asksCode: true })
  expect(await trailOf(person)).toContain('passphrase-reset')
})

test('a link that is an hour old, or of an account that was closed since, is not there', async () => {
  const [late, closed] = [await aPerson(), await aPerson()]
  const [lateToken, closedToken] = [await aLinkOf(late.email), await aLinkOf(closed.email)]
  await asSuperuser(
    `UPDATE passphrase_reset SET created_at = now() - interval '61 minutes', expires_at = now() - interval '1 minute' WHERE person_id = $1`,
    [late.personId],
  )
  await asSuperuser('UPDATE person SET disabled_at = now() WHERE id = $1', [closed.personId])
  for (const token of [lateToken, closedToken, newToken(), '', 'x']) {
    expect(await findOpenReset(token)).toBeNull()
    expect(await choosePassphrase(token, CHOSEN)).toEqual(absent)
  }
  expect(await beginSignIn(late)).toMatchObject({ ok: true })
})

test('a passphrase that is too easy keeps the link', async () => {
  const { email } = await aPerson()
  const token = await aLinkOf(email)
  expect(await choosePassphrase(token, 'short')).toMatchObject({ failure: { kind: 'weak-passphrase' } })
  expect(await choosePassphrase(token, CHOSEN)).toMatchObject({ ok: true })
})

test('nobody is sent a link who has no passphrase, no account, or had three in the last hour', async () => {
  const [bare, closed, eager] = [await aPerson(), await aPerson(), await aPerson()]
  await asSuperuser('UPDATE person SET passphrase_hash = NULL WHERE id = $1', [bare.personId])
  await asSuperuser('UPDATE person SET disabled_at = now() WHERE id = $1', [closed.personId])
  for (const email of [bare.email, closed.email, 'nobody-here@test.example'])
    expect(await aLink(email)).toBeNull()
  const links = await Promise.all([1, 2, 3, 4, 5].map(() => aLink(eager.email.toUpperCase())))
  expect(links.filter((link) => link !== null)).toHaveLength(3)
})

test('where no mail is set nothing is asked for, so that nobody waits for a link', async () => {
  const { email, personId } = await aPerson()
  await askPassphraseReset(email)
  expect(await asSuperuser('SELECT FROM passphrase_reset WHERE person_id = $1', [personId])).toEqual([])
})

test('an administrator makes a link for anybody else, which ends those before it; nobody else makes any', async () => {
  const [administrator, person] = [await aPerson('administrator'), await aPerson('auditor')]
  const { actor } = await sessionOf((await begin(administrator)).id)
  const mailed = await aLinkOf(person.email)
  const link = await makeResetLink(actor, person.personId)
  expect(link?.address).toMatch(/^http:\/\/localhost:3000\/forgotten\/[\w-]{43}$/)
  expect(await findOpenReset(mailed)).toBeNull()
  expect(await choosePassphrase(link?.address.split('/').at(-1) ?? '', CHOSEN)).toMatchObject({ ok: true })
  expect(await trailOf(person)).toContain('passphrase-reset-link-made')
  expect(await makeResetLink(actor, administrator.personId)).toBeNull()
  const { actor: other } = await sessionOf((await begin({ ...person, passphrase: CHOSEN })).id)
  expect(await makeResetLink(other, administrator.personId)).toBeNull()
  const forged = 'SELECT make_passphrase_reset($1, $2)'
  await expect(
    withActor(other, ({ tx }) => tx.$queryRawUnsafe(forged, new Uint8Array(32), administrator.personId)),
  ).rejects.toThrow()
})

import { afterAll, expect, test } from 'vitest'
import { signOn } from '@/operations/sign-on'
import { findSignedIn } from '@/server/session/find-session'
import { openIdentityProvider } from '../../support/identity-provider'
import { asSuperuser } from '../../support/database'
import { CALLBACK, goAndComeBack, settingsOf } from './browser'
import { NOBODY, aLinkedPerson, anInvitation, stored } from './people'

const provider = await openIdentityProvider(CALLBACK)
const settings = settingsOf(provider)
afterAll(() => {
  provider.close()
})

async function arriveAs(subject: string, options?: { again: boolean }) {
  provider.who.subject = subject
  return goAndComeBack(settings, options)
}

const accept = async (token: string, subject: string) =>
  signOn(await arriveAs(subject), { for: 'invitation', token }, NOBODY)
const signIn = async (subject: string, before: Parameters<typeof signOn>[2] = NOBODY) =>
  signOn(await arriveAs(subject), { for: 'sign-in', next: '/' }, before)

test('an invitation is accepted by single sign-on, which opens the account from then on', async () => {
  const { token, email } = await anInvitation()
  const accepted = await accept(token, 'subject-of-robin')
  expect(await findSignedIn(accepted.ok ? accepted.value : '')).toMatchObject({
    actor: { email, name: 'Robin Vale', memberships: [{ role: 'national-analyst' }] },
    assurance: 'oidc',
  })
  const again = await signIn('subject-of-robin')
  expect(await findSignedIn(again.ok ? again.value : '')).toMatchObject({ actor: { email } })
  expect(await asSuperuser('SELECT passphrase_hash FROM person WHERE email = $1', [email])).toEqual([
    { passphrase_hash: null },
  ])
  const events = await asSuperuser<{ action: string }>(
    `SELECT e.action FROM audit_event e JOIN person p ON p.id::text = e.object WHERE p.email = $1 ORDER BY e.seq`,
    [email],
  )
  expect(events.map(({ action }) => action)).toEqual(expect.arrayContaining(['identity-linked', 'signed-in']))
})

test('an invitation is accepted once, and one that is not there by nobody', async () => {
  const { token } = await anInvitation()
  expect(await accept(token, 'first-to-come')).toMatchObject({ ok: true })
  const before = await stored()
  for (const [used, subject] of [
    [token, 'second-to-come'],
    ['x'.repeat(43), 'third-to-come'],
    ['', 'fourth-to-come'],
  ] as const)
    expect(await accept(used, subject)).toEqual({ ok: false, failure: 'invitation' })
  expect(await stored()).toEqual(before)
})

test('who is linked already makes no second account, and the invitation stays open', async () => {
  const person = await aLinkedPerson(provider.issuer)
  const { token } = await anInvitation()
  const before = await stored()
  expect(await accept(token, person.subject)).toEqual({ ok: false, failure: 'linked' })
  expect(await stored()).toEqual(before)
  expect(await accept(token, 'somebody-without-account')).toMatchObject({ ok: true })
})

test('of two invitations that one person accepts at once, one is', async () => {
  const [first, second] = [await anInvitation(), await anInvitation()]
  const answers = await Promise.allSettled([
    accept(first.token, 'in-two-tabs'),
    accept(second.token, 'in-two-tabs'),
  ])
  const opened = answers.filter((each) => each.status === 'fulfilled' && each.value.ok)
  expect(opened).toHaveLength(1)
  expect(await asSuperuser(`SELECT FROM external_identity WHERE subject = 'in-two-tabs'`)).toHaveLength(1)
  expect(
    await asSuperuser('SELECT FROM person WHERE email = ANY ($1)', [[first.email, second.email]]),
  ).toHaveLength(1)
})

test('a subject that nobody is linked to is not let in, whatever address its provider says', async () => {
  const person = await aLinkedPerson('https://elsewhere.example')
  provider.forger.forgery = { claims: { email: person.email, email_verified: true } }
  const before = await stored()
  expect(await signIn('somebody-unknown')).toEqual({ ok: false, failure: 'unknown' })
  provider.forger.forgery = {}
  expect(await stored()).toEqual(before)
})

test('whose account is closed is as unknown as anybody', async () => {
  const person = await aLinkedPerson(provider.issuer)
  await asSuperuser('UPDATE person SET disabled_at = now() WHERE id = $1', [person.personId])
  expect(await signIn(person.subject)).toEqual({ ok: false, failure: 'unknown' })
})

test('signing in ends the session that the browser had', async () => {
  const person = await aLinkedPerson(provider.issuer)
  const first = await signIn(person.subject)
  const session = first.ok ? first.value : ''
  expect(await signIn(person.subject, { ...NOBODY, session })).toMatchObject({ ok: true })
  expect(await findSignedIn(session)).toBeNull()
})

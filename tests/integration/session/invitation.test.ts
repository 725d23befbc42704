import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { acceptInvitation, findOpenInvitation, lookAtInvitation } from '@/operations/accept-invitation'
import { inviteFirstAdministrator } from '@/operations/first-invitation'
import { signIn } from '@/operations/sign-in'
import { findActorOf } from '@/server/session/find-session'
import { newToken } from '@/server/session/random-token'
import { ownEnvironment } from '../../../scripts/lib/environments.mjs'
import { asSuperuser } from '../../support/database'
import { aPerson, PASSPHRASE } from './people'

const folder = mkdtempSync(path.join(tmpdir(), 'known-'))
ownEnvironment.KNOWN_PASSPHRASES_FILE = path.join(folder, 'known.txt')
writeFileSync(ownEnvironment.KNOWN_PASSPHRASES_FILE, 'three blind mice\n')
afterAll(() => {
  rmSync(folder, { recursive: true })
})

const notFound = { ok: false, failure: { kind: 'not-found' } }

async function invite(email: string) {
  const token = newToken()
  const sql = `SELECT create_invitation(sha256(convert_to($1, 'UTF8')), $2, 'Lou Marsh', 'auditor', 'hsps-1767', NULL, NULL, 24)`
  await asSuperuser(sql, [token, email])
  return token
}

test('a service without accounts invites its first administrator, and then nobody', async () => {
  const invited = await inviteFirstAdministrator()
  expect(invited?.address).toMatch(/^http:\/\/localhost:3000\/invitation\/[\w-]{43}$/)
  const inHours = ((invited?.expiresAt.getTime() ?? 0) - Date.now()) / 3_600_000
  expect(inHours).toBeGreaterThan(23.9)
  expect(inHours).toBeLessThan(24.1)

  const token = invited?.address.split('/').at(-1) ?? ''
  // Nobody knows who that is: they say so themselves, and everything that is wrong is said at once.
  expect(await acceptInvitation(token, 'short', { name: ' ', email: 'nowhere' })).toMatchObject({
    failure: { kind: 'invalid', faults: [{ field: 'name' }, { field: 'email' }, { field: 'passphrase' }] },
  })
  const own = { name: 'Robin Keeper', email: 'Robin.Keeper@returns.example' }
  const email = 'robin.keeper@returns.example'
  expect(await acceptInvitation(token, PASSPHRASE, own)).toEqual({ ok: true, value: { email } })
  expect(await lookAtInvitation(token)).toMatchObject({ state: 'used', email })
  const session = await signIn({ email, passphrase: PASSPHRASE })
  const actor = session.ok ? await findActorOf(session.value) : null
  expect(actor).toMatchObject({ name: 'Robin Keeper', email })
  expect(actor?.memberships).toEqual([
    { role: 'administrator', framework: null, organisation: 'National', code: null, reaches: 'all' },
  ])
  expect(await inviteFirstAdministrator()).toBeNull()
})

test('an invitation works once, also when it is sent twice at the same time', async () => {
  const token = await invite('lou@test.example')
  expect(await findOpenInvitation(token)).toMatchObject({ name: 'Lou Marsh', role: 'Auditor' })
  const answers = await Promise.all([
    acceptInvitation(token, PASSPHRASE),
    acceptInvitation(token, PASSPHRASE),
  ])
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await acceptInvitation(token, PASSPHRASE)).toEqual(notFound)
  expect(await findOpenInvitation(token)).toBeNull()
})

test('nobody else says by what name or address they are known', async () => {
  const token = await invite('quin@test.example')
  const other = { name: 'Somebody Else', email: 'else@test.example' }
  expect(await acceptInvitation(token, PASSPHRASE, other)).toEqual({
    ok: true,
    value: { email: 'quin@test.example' },
  })
})

test('an expired invitation is not there', async () => {
  const token = await invite('late@test.example')
  await asSuperuser(
    `UPDATE invitation SET created_at = now() - interval '25 hours', expires_at = now() - interval '1 hour' WHERE email = $1`,
    ['late@test.example'],
  )
  expect(await findOpenInvitation(token)).toBeNull()
  expect(await acceptInvitation(token, PASSPHRASE)).toEqual(notFound)
})

test('an invitation never touches an account that exists', async () => {
  const person = await aPerson()
  const token = await invite(person.email)
  expect(await acceptInvitation(token, 'seven purple ladders hum')).toEqual(notFound)
  expect(await signIn(person)).toMatchObject({ ok: true })
})

test('a passphrase that is too easy leaves the invitation open', async () => {
  const token = await invite('easy@test.example')
  for (const [easy, said] of [
    ['lou marsh 1234', 'must not contain your name'],
    ['Chicken chicken 99', 'is on a list of those that were stolen elsewhere'],
    ['Three blind mice', 'is on a list of those that were stolen elsewhere'],
  ] as const)
    expect(await acceptInvitation(token, easy)).toMatchObject({
      failure: {
        ...{
          kind: 'invalid',
          faults: [{ field: 'passphrase', message: expect.stringContaining(said) as string }],
        },
      },
    })
  expect(await findOpenInvitation(token)).not.toBeNull()
})

test('an unknown token is not there', async () => {
  for (const token of [newToken(), '', '../x']) {
    expect(await findOpenInvitation(token)).toBeNull()
    expect(await acceptInvitation(token, PASSPHRASE)).toEqual(notFound)
  }
})

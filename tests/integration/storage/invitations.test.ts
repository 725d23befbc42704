import { createHash, randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { findAccount } from '@/server/db/accounts'
import { database } from '@/server/db/client'
import { acceptInvitation, findInvitation, recordInvitation } from '@/server/db/invitations'
import type { RoleOf } from '@/server/db/membership'
import { findScopes } from '@/server/db/providers'
import { withActor } from '@/server/db/transaction'
import { atOnce } from '../../support/at-once'
import { asSuperuser } from './probe'
import { makeWorld } from './world'

/** Before anybody has an account. */
const first = await invite(null, { role: 'administrator', framework: null }).then(
  () => 'invited',
  () => 'refused',
)
const people = await makeWorld()
const db = database()

async function invite(personId: string | null, as: RoleOf, validHours = 168, address?: string) {
  const tokenHash = new Uint8Array(createHash('sha256').update(randomBytes(32)).digest())
  const email = address ?? `${randomBytes(4).toString('hex')}@Test.example`
  const invited = { tokenHash, email, name: 'Invited', validHours, ...as }
  await withActor(personId === null ? null : { personId }, ({ tx }) => recordInvitation(tx, invited))
  return { tokenHash, email }
}

test('a service without accounts invites its first administrator, and later nobody by itself', async () => {
  expect(first).toBe('invited')
  await expect(invite(null, { role: 'administrator', framework: null })).rejects.toThrow('administrator')
})

test('a gatekeeper invites people of their own provider, and no one else', async () => {
  const { tokenHash } = await invite(people.gatekeeper2, {
    role: 'contributor',
    framework: 'hsps-1767',
    providerCode: 'ZZ2',
  })
  expect(await findInvitation(db, tokenHash)).toMatchObject({
    role: 'contributor',
    providerCode: 'ZZ2',
    providerName: 'ZZ2',
  })
  await expect(
    invite(people.gatekeeper2, { role: 'contributor', framework: 'hsps-1767', providerCode: 'ZZ1' }),
  ).rejects.toThrow('administrator')
  await expect(invite(people.gatekeeper2, { role: 'administrator', framework: null })).rejects.toThrow(
    'administrator',
  )
  await expect(
    invite(people.lead1, { role: 'contributor', framework: 'hsps-1767', providerCode: 'ZZ1' }),
  ).rejects.toThrow('administrator')
})

test('an invitation makes one account with its role, once', async () => {
  const { tokenHash, email } = await invite(people.admin, {
    role: 'commissioner',
    framework: 'hsps-1767',
    commissionerCode: 'NORTH',
  })
  const accept = () => acceptInvitation(db, { tokenHash, passphraseHash: 'hash' })
  const answers = await Promise.all([accept(), accept(), accept()])
  const [personId] = answers.filter((answer) => answer !== null)
  expect(answers.filter((answer) => answer !== null)).toHaveLength(1)
  expect(await findAccount(db, email)).toMatchObject({ personId, passphraseHash: 'hash' })
  expect(await findInvitation(db, tokenHash)).toBeNull()
  const scopes = await withActor({ personId: personId ?? '' }, ({ tx }) => findScopes(tx))
  expect(scopes?.memberships).toMatchObject([
    { role: 'commissioner', framework: 'hsps-1767', commissionerCode: 'NORTH' },
  ])
})

test('of two invitations to one role that are made at once, one link works', async () => {
  const contributor = { role: 'contributor', framework: 'hsps-1767', providerCode: 'ZZ2' } as const
  const once = () => invite(people.gatekeeper2, contributor, 168, 'Twice@Test.example')
  const links = await atOnce('invitation', [once, once])
  const found = await Promise.all(links.map(({ tokenHash }) => findInvitation(db, tokenHash)))
  expect(found).toMatchObject([null, { email: 'twice@test.example' }])
})

test('an invitation past its time is none', async () => {
  const { tokenHash } = await invite(people.admin, { role: 'auditor', framework: 'hsps-1767' }, 24)
  await asSuperuser(
    `UPDATE invitation SET created_at = now() - interval '25 hours', expires_at = now() - interval '1 hour'
    WHERE token_hash = $1`,
    [tokenHash],
  )
  expect(await findInvitation(db, tokenHash)).toBeNull()
  expect(await acceptInvitation(db, { tokenHash, passphraseHash: 'hash' })).toBeNull()
})

test('an invitation never touches an account that is there', async () => {
  const { tokenHash, email } = await invite(people.gatekeeper2, {
    role: 'contributor',
    framework: 'hsps-1767',
    providerCode: 'ZZ2',
  })
  await asSuperuser('UPDATE person SET email = lower($1) WHERE id = $2', [email, people.admin])
  expect(await acceptInvitation(db, { tokenHash, passphraseHash: 'stolen' })).toBeNull()
  expect(await findAccount(db, email)).toMatchObject({ personId: people.admin, passphraseHash: 'hash' })
})

test('an invitation holds for seven days at most', async () => {
  await expect(invite(people.admin, { role: 'auditor', framework: 'hsps-1767' }, 169)).rejects.toThrow(
    'invitation_dates',
  )
})

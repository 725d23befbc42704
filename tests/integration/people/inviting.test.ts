import { describe, expect, test } from 'vitest'
import { acceptInvitation, findOpenInvitation } from '@/operations/accept-invitation'
import { invitePerson } from '@/operations/invite-people'
import { inviteAgain, withdrawInvitation } from '@/operations/withdraw-invitation'
import { isoDate } from '@/domain/periods/period'
import { londonDate } from '@/domain/periods/london'
import { listPeople } from '@/operations/read/list-people'
import { seeInvitation, takeUpInvitation } from '@/server/db/invitations'
import { database } from '@/server/db/client'
import { withActor } from '@/server/db/transaction'
import { hashToken } from '@/server/session/random-token'
import { registerOrganisations } from '../../factories/organisations'
import { asSuperuser } from '../../support/database'
import { invited, rolesOf, said, typedPerson } from './keeping'

const people = await registerOrganisations()
const { gatekeeper1, administrator, lead1 } = people
const PASSPHRASE = 'four wandering teapots sing'
const seen = async (token: string) => (await seeInvitation(database(), hashToken(token)))?.state

test('a gatekeeper invites somebody, who makes their account with the link, once', async () => {
  const token = await invited(gatekeeper1)
  expect(await findOpenInvitation(token)).toMatchObject({ role: 'Contributor', name: 'Robin Ashdown' })
  expect(await acceptInvitation(token, PASSPHRASE)).toMatchObject({ ok: true })
  expect(await acceptInvitation(token, PASSPHRASE)).toMatchObject({ failure: { kind: 'not-found' } })
  expect(await rolesOf('robin@zz1.example')).toMatchObject([{ role: 'contributor', provider_code: 'ZZ1' }])
  expect(await seen(token)).toBe('used')
  const told = await asSuperuser(`SELECT kind, email FROM notice WHERE email = 'robin@zz1.example'`)
  expect(told).toEqual([{ kind: 'invitation', email: 'robin@zz1.example' }])
})

describe('nobody invites', () => {
  test.each([
    [
      'to a role above their own',
      { role: 'administrator', framework: '', organisation: '' },
      /^role: You may not give/,
    ],
    ['to another provider', { organisation: 'ZZ2' }, /^role: You may not give/],
    ['to a commissioner', { role: 'commissioner', organisation: 'NORTH' }, /^role: You may not give/],
    ['themselves', { email: 'gatekeeper1@test.example' }, /^email: This is your own address/],
    [
      'somebody who holds the role already',
      { email: 'lead1@test.example', role: 'service-lead' },
      /^email: .* already$/,
    ],
    ['without a name', { name: ' ' }, /^name: Enter their full name/],
    ['to what is no address', { email: 'robin' }, /^email: Enter an email address/],
    ['to a role that there is not', { role: 'owner' }, /^role: There is no role called/],
    ['into no organisation', { organisation: '' }, /^organisation: Choose the provider/],
    ['from a day that is over', { from: '2020-01-01' }, /^from: A role cannot begin in the past/],
    ['to a role that ends before it begins', { from: '2099-02-01', to: '2099-01-01' }, /^to: The last day/],
    ['until a day that is none', { to: '2099-02-30' }, /^to: This must be a real date/],
  ])('%s', async (_, overrides, message) => {
    const outcome = await invitePerson(gatekeeper1, typedPerson({ email: 'new@zz1.example', ...overrides }))
    expect(said(outcome)).toEqual([expect.stringMatching(message)])
    expect(await asSuperuser(`SELECT 1 FROM invitation WHERE email = 'new@zz1.example'`)).toEqual([])
  })

  test('all faults are said at once', async () => {
    const outcome = await invitePerson(
      gatekeeper1,
      typedPerson({ name: '', email: '', role: '', to: 'soon' }),
    )
    expect((said(outcome) as string[]).map((message) => message.split(':')[0])).toEqual([
      'name',
      'email',
      'role',
      'to',
    ])
  })
})

test('an administrator invites to every sort of organisation, and to none that is not there or has closed', async () => {
  const as = (overrides: object) =>
    invitePerson(administrator, typedPerson({ email: 'any@test.example', ...overrides }))
  expect(said(await as({ role: 'commissioner', organisation: 'NORTH' }))).toBe('done')
  expect(said(await as({ role: 'administrator', framework: '', organisation: '' }))).toBe('done')
  expect(said(await as({ organisation: 'ZZ77' }))).toEqual([
    'organisation: There is no provider with the code ZZ77',
  ])
  await asSuperuser(`UPDATE provider SET closed_on = '2026-01-31' WHERE code = 'ZZ2'`)
  expect(said(await as({ organisation: 'ZZ2' }))).toEqual([expect.stringContaining('ZZ2 has closed')])
  await asSuperuser(`UPDATE provider SET closed_on = NULL WHERE code = 'ZZ2'`)
})

test('inviting again makes the former link void', async () => {
  const email = 'again@zz1.example'
  const former = await invited(gatekeeper1, { email })
  const latter = await invited(gatekeeper1, { email })
  expect([await seen(former), await seen(latter)]).toEqual(['withdrawn', 'open'])
  expect(await acceptInvitation(former, PASSPHRASE)).toMatchObject({ ok: false })
  const id = (await listPeople(gatekeeper1, 'own', { search: email }))?.people[0]?.id ?? ''
  const third = await inviteAgain(gatekeeper1, { scope: 'own', id })
  expect(third).toMatchObject({ ok: true })
  expect(await seen(latter)).toBe('withdrawn')
  expect(await inviteAgain(people.gatekeeper2, { scope: 'own', id })).toMatchObject({
    failure: { kind: 'not-found' },
  })
})

test('who is invited again after the first day of their role begins at once; before it, on that day', async () => {
  const email = 'late@zz1.example'
  const day = (days: number) => new Date(Date.now() + days * 86_400_000)
  const [first, last] = [isoDate(londonDate(day(2))), isoDate(londonDate(day(20)))]
  await invited(gatekeeper1, { email, from: first, to: last })
  const again = async (clock: Date) => {
    const [row] = (await listPeople(gatekeeper1, 'own', { search: email }))?.people ?? []
    const made = await inviteAgain(gatekeeper1, { scope: 'own', id: row?.id ?? '' }, clock)
    const kept = await asSuperuser(
      `SELECT from_date::text AS "from", to_date::text AS "to" FROM invitation WHERE email = $1 ORDER BY created_at DESC LIMIT 1`,
      [email],
    )
    return [said(made), ...kept]
  }
  expect(await again(day(1))).toEqual(['done', { from: first, to: last }])
  expect(await again(day(3))).toEqual(['done', { from: null, to: last }])
  expect(await again(day(30))).toEqual([
    [expect.stringMatching(/^: The last day .* over/)],
    expect.anything(),
  ])
})

test('a withdrawn invitation is void, and on record with its reason', async () => {
  const email = 'withdrawn@zz1.example'
  const token = await invited(gatekeeper1, { email })
  const id = (await listPeople(gatekeeper1, 'own', { search: email }))?.people[0]?.id ?? ''
  const withdraw = (actor = gatekeeper1, reason = 'Invited to the wrong provider.') =>
    withdrawInvitation(actor, { scope: 'own', id, reason })
  expect(said(await withdraw(people.gatekeeper2))).toBe('not-found')
  expect(said(await withdraw(lead1))).toBe('not-found')
  expect(said(await withdraw(gatekeeper1, ''))).toEqual(['reason: Say why the invitation is withdrawn'])
  expect(said(await withdraw())).toBe('done')
  expect(said(await withdraw())).toEqual([expect.stringContaining('used or withdrawn before')])
  expect(await seen(token)).toBe('withdrawn')
  const kept = await asSuperuser(
    `SELECT organisation, reason FROM audit_event WHERE action = 'invitation-withdrawn'`,
  )
  expect(kept).toEqual([{ organisation: 'ZZ1', reason: 'Invited to the wrong provider.' }])
})

test('somebody who has an account takes up another role signed in, and no second account is made', async () => {
  const token = await invited(administrator, { email: 'LEAD1@test.example', organisation: 'ZZ2' })
  expect(await acceptInvitation(token, PASSPHRASE)).toMatchObject({ ok: false })
  const take = (actor = lead1) => withActor(actor, ({ tx }) => takeUpInvitation(tx, hashToken(token)))
  expect(await take(people.lead2)).toBe(false)
  expect(await take()).toBe(true)
  expect(await take()).toBe(false)
  expect(await rolesOf('lead1@test.example')).toMatchObject([
    { role: 'contributor', provider_code: 'ZZ2' },
    { role: 'service-lead', provider_code: 'ZZ1' },
  ])
  expect(await asSuperuser(`SELECT 1 FROM person WHERE email = 'lead1@test.example'`)).toHaveLength(1)
})

test('a role with dates is held from its first day to the end of its last', async () => {
  const token = await invited(gatekeeper1, {
    email: 'dated@zz1.example',
    from: '2098-06-01',
    to: '2098-07-31',
  })
  await acceptInvitation(token, PASSPHRASE)
  const held = await asSuperuser<{ from_at: Date; to_at: Date }>(
    `SELECT from_at, to_at FROM membership m JOIN person p ON p.id = m.person_id WHERE email = 'dated@zz1.example'`,
  )
  expect(held).toEqual([
    { from_at: new Date('2098-05-31T23:00:00Z'), to_at: new Date('2098-07-31T23:00:00Z') },
  ])
})

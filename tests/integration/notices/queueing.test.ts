import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '@/domain/access/actor'
import { noticeKinds } from '@/domain/notices/kinds'
import { type Notice, queueNotice, queueNotices } from '@/operations/queue-notice'
import { withActor } from '@/server/db/transaction'
import { type People, registerOrganisations } from '../../factories/organisations'
import { asApp, asSuperuser } from '../../support/database'

const FRAMEWORK = 'hsps-1767'
let people: People

beforeAll(async () => {
  people = await registerOrganisations()
})

const when = 'a day'
const opened = (key: string, permission: 'return:fill' | 'return:submit' = 'return:fill'): Notice => ({
  kind: 'period-opened',
  key,
  to: { framework: FRAMEWORK, providerCode: 'ZZ1', permission },
  facts: { period: 'Quarter 2 of 2026-27', deadline: '11 November 2026' },
  href: '/returns/ZZ1-2026-27-Q2',
})
const queue = (actor: Actor | null, notice: Notice, at?: Date) =>
  withActor(actor, ({ tx }) => queueNotice(tx, notice, at))
const toldOf = async (key: string) =>
  (await asSuperuser<{ email: string }>('SELECT email FROM notice WHERE key = $1 ORDER BY email', [key])).map(
    ({ email }) => email,
  )

test('the database knows the same kinds as the service, each with what it is', async () => {
  const rows = await asSuperuser<{ kind: string; is_security: boolean; carries_secret: boolean }>(
    'SELECT * FROM notice_kinds() ORDER BY kind COLLATE "C"',
  )
  expect(rows).toEqual(
    Object.entries(noticeKinds)
      .toSorted(([left], [right]) => (left < right ? -1 : 1))
      .map(([kind, { isSecurity, carriesSecret }]) => ({
        kind,
        is_security: isSecurity,
        carries_secret: carriesSecret,
      })),
  )
})

test('whoever may do it for the provider is told, once each, and nobody else', async () => {
  expect(await queue(null, opened('opens-once'))).toBe(2)
  expect(await queue(null, opened('opens-once'))).toBe(0)
  expect(await toldOf('opens-once')).toEqual(['contributor1@test.example', 'lead1@test.example'])
})

test('the commissioner of a provider is told, and no other', async () => {
  const to = { framework: FRAMEWORK, commissionerOf: 'ZZ1', permission: 'return:judge' } as const
  const facts = { period: 'Quarter 2 of 2026-27', by: 'Lee', when }
  await queue(people.lead1, { kind: 'return-submitted', key: 'sub', to, facts, href: '/' })
  expect(await toldOf('sub')).toEqual(['north@test.example'])
})

test('the name of the provider is added to the facts', async () => {
  await queue(null, opened('with-name'))
  const rows = await asSuperuser<{ facts: Record<string, string> }>(
    `SELECT facts FROM notice WHERE key = 'with-name'`,
  )
  expect(rows[0]?.facts).toMatchObject({ provider: 'Northern Invented Pain Service (ZZ1)' })
})

test('a mailbox stands in for the persons of its role, and a person is not told what they switched off', async () => {
  await asSuperuser(
    `INSERT INTO shared_mailbox VALUES ($1, 'ZZ1', 'contributor', 'pain@zz1.example', NULL, now(), NULL)`,
    [FRAMEWORK],
  )
  await asSuperuser(`INSERT INTO notice_choice VALUES ($1, 'period-opened', now(), NULL)`, [
    people.lead1.personId,
  ])
  await queue(null, opened('chosen'))
  expect(await toldOf('chosen')).toEqual(['pain@zz1.example'])
  await asSuperuser(`UPDATE shared_mailbox SET to_at = now()`)
  await asSuperuser(`UPDATE notice_choice SET on_at = now()`)
})

test('what is about an account goes to its person, past every mailbox', async () => {
  await asSuperuser(
    `INSERT INTO shared_mailbox VALUES ($1, 'ZZ1', 'service-lead', 'leads@zz1.example', NULL, now(), NULL)`,
    [FRAMEWORK],
  )
  const to = { personId: people.lead1.personId }
  await queue(people.lead1, { kind: 'passphrase-changed', key: 'own', to, facts: { when }, href: '/account' })
  expect(await toldOf('own')).toEqual(['lead1@test.example'])
  await asSuperuser(`UPDATE shared_mailbox SET to_at = now() WHERE to_at IS NULL`)
})

test('whose account is disabled is told of their account, and of nothing that is reported', async () => {
  const { personId } = people.contributor1
  const to = { personId, of: { framework: FRAMEWORK, providerCode: 'ZZ1' } }
  await asSuperuser('UPDATE person SET disabled_at = now() WHERE id = $1', [personId])
  expect(await queue(null, { ...opened('left'), to })).toBe(0)
  const changed = { kind: 'passphrase-changed', key: 'left', to, facts: { when }, href: '/account' } as const
  expect(await queue(null, changed)).toBe(1)
  await asSuperuser('UPDATE person SET disabled_at = NULL WHERE id = $1', [personId])
})

test('nobody causes what is not theirs', async () => {
  const refused = /not yours to cause/
  await expect(queue(people.lead2, opened('strange'))).rejects.toThrow(refused)
  await expect(queue(people.south, opened('strange'))).rejects.toThrow(refused)
  const invited: Notice = {
    kind: 'invitation',
    key: 'strange',
    to: { email: 'somebody@else.example', name: 'Some Body' },
    facts: { role: 'Contributor', organisation: 'ZZ1', by: 'Lee', until: when },
    href: '/invitation/abc',
  }
  await expect(queue(people.lead1, invited)).rejects.toThrow(refused)
  const to = { personId: people.executive1.personId }
  const changed: Notice = { kind: 'passphrase-changed', key: 'strange', to, facts: { when }, href: '/' }
  await expect(queue(people.lead1, changed)).rejects.toThrow(refused)
  expect(await toldOf('strange')).toEqual([])
})

test('an invitation is kept without the end of its link where no mail is set', async () => {
  const to = { email: 'New@zz1.example', name: 'New Person' }
  const facts = { role: 'Contributor', organisation: 'ZZ1', by: 'Gill', until: when }
  const href = '/invitation/a-token-of-43-letters'
  await queue(people.gatekeeper1, { kind: 'invitation', key: 'inv', to, facts, href })
  expect(await asSuperuser(`SELECT email, href, secret, state FROM notice WHERE key = 'inv'`)).toEqual([
    { email: 'new@zz1.example', href: '/invitation/', secret: null, state: 'kept' },
  ])
})

test('what lies more than a quarter back is news to nobody', async () => {
  expect(await queue(null, opened('past'), new Date(Date.now() - 93 * 86_400_000))).toBe(0)
})

test('a period that opens for 150 providers is queued in one statement', async () => {
  await asSuperuser(`INSERT INTO provider (code, name, region, opened_on)
    SELECT 'Z' || n, 'Invented service ' || n, 'North', '2020-04-01' FROM generate_series(100, 249) n`)
  await asSuperuser(
    `INSERT INTO person (email, name) SELECT 'p' || n || '@many.example', 'P' || n FROM generate_series(100, 249) n`,
  )
  await asSuperuser(
    `INSERT INTO membership (person_id, role, framework, provider_code)
     SELECT id, 'service-lead', $1, 'Z' || substr(name, 2) FROM person WHERE email LIKE '%@many.example'`,
    [FRAMEWORK],
  )
  const many = Array.from({ length: 150 }, (_, index): Notice => ({
    ...opened(`many-${index + 100}`),
    to: { framework: FRAMEWORK, providerCode: `Z${index + 100}`, permission: 'return:fill' },
  }))
  expect(await withActor(null, ({ tx }) => queueNotices(tx, many))).toBe(150)
})

test('no connection of the service reads or writes the tables themselves', async () => {
  for (const table of ['notice', 'notice_attempt', 'notice_choice', 'shared_mailbox'])
    await expect(asApp(`SELECT FROM ${table}`)).rejects.toThrow(/permission denied/)
})

import { expect, test } from 'vitest'
import { getAdministration } from '@/operations/read/get-administration'
import { getBounce } from '@/operations/read/get-bounce'
import { getNotice } from '@/operations/read/get-notice'
import { getOutbox } from '@/operations/read/get-outbox'
import { queueNotice } from '@/operations/queue-notice'
import { retryNotice } from '@/operations/retry-notice'
import { sendNotices } from '@/operations/send-notices'
import { sendTestMail } from '@/operations/send-test-mail'
import type { OutboxCursor } from '@/server/db/outbox'
import { withActor } from '@/server/db/transaction'
import { asSuperuser } from '../../support/database'
import { statementsOf } from '../returns/statements-of'
import { AT, later, listen, person, received, stop, tell, useMail } from './mailing'

useMail()

const ALL = { state: null, beyond: null, direction: 'older' } as const
const idOf = async (key: string) =>
  (await asSuperuser<{ id: string }>('SELECT id FROM notice WHERE key = $1', [key]))[0]?.id ?? ''
const pageOf = async (cursor: OutboxCursor) => {
  const outbox = await getOutbox(person('administrator'), cursor, 25)
  if (!outbox) throw new Error('An administrator sees no outbox')
  return { hasMore: outbox.hasMore, ids: outbox.rows.map(({ id }) => id) }
}
const refusing = {
  onRcptTo: (_address: unknown, _session: unknown, answer: (error?: Error | null) => void) => {
    answer(Object.assign(new Error('No such user'), { responseCode: 550 }))
  },
}

test('ten thousand notices are walked page by page, there and back, each once', async () => {
  await asSuperuser(`INSERT INTO notice (kind, key, email, name, facts, href, state, queued_at, next_at)
    SELECT 'test', 'k' || n, 'a@b.example', 'A', '{}', '/', CASE n % 4 WHEN 0 THEN 'kept' ELSE 'waiting' END,
      now() - (n / 3) * interval '1 second', now() FROM generate_series(1, 10000) n`)
  const administrator = person('administrator')
  const seen = new Set<string>()
  let beyond: string | null = null
  for (let page = 0; page < 10; page += 1) {
    const { ids, hasMore } = await pageOf({ ...ALL, beyond })
    for (const id of ids) seen.add(id)
    beyond = ids.at(-1) ?? null
    expect(hasMore).toBe(true)
  }
  expect(seen.size).toBe(250)
  for (let page = 0; page < 9; page += 1) {
    const { ids } = await pageOf({ state: null, beyond, direction: 'newer' })
    expect(ids.every((id) => seen.has(id))).toBe(true)
    beyond = ids[0] ?? null
  }
  const kept = await getOutbox(administrator, { ...ALL, state: 'kept' }, 25)
  expect(kept?.counts).toEqual({ kept: 2500, waiting: 7500 })
  expect(kept?.rows.every(({ state }) => state === 'kept')).toBe(true)
  const statements = await statementsOf(() => getOutbox(administrator, ALL, 25))
  expect(statements.length).toBeLessThanOrEqual(5)
})

test('nobody but an administrator sees the outbox, or does anything in it', async () => {
  await tell('own')
  const id = await idOf('own')
  for (const whom of ['lead1', 'gatekeeper1', 'north', 'national', 'auditor'] as const) {
    const actor = person(whom)
    expect(await getOutbox(actor, ALL, 25)).toBeNull()
    expect(await getNotice(actor, id)).toBeNull()
    expect(await getAdministration(actor)).toBeNull()
    expect(await sendTestMail(actor)).toEqual({ ok: false, failure: 'not-found' })
    expect(await retryNotice(actor, id)).toEqual({ ok: false, failure: 'not-found' })
    for (const sql of ['count_outbox()', 'mail_standing()', `retry_notice('${id}')`])
      await expect(
        withActor(actor, ({ tx }) => tx.$queryRawUnsafe(`SELECT count(*) FROM ${sql}`)),
      ).rejects.toThrow()
  }
})

test('a test mail is sent at once, and the standing says when one arrived', async () => {
  await listen()
  const administrator = person('administrator')
  const standing = async () => (await getAdministration(administrator))?.mail
  expect(await standing()).toMatchObject({ isSet: true, done: false, testedAt: null })
  const sent = await sendTestMail(administrator)
  expect(received()).toMatchObject([{ to: ['administrator@test.example'] }])
  expect(await standing()).toMatchObject({ done: true })
  const notice = await getNotice(administrator, sent.ok ? sent.value : '')
  expect(notice).toMatchObject({
    mayRetry: false,
    notice: { state: 'sent', attempts: [{ outcome: 'sent' }] },
  })
  expect(notice?.mail.text).toContain('administrator asked for this test')
})

test('what bounced is shown, with what was answered, and can be sent again', async () => {
  await listen(refusing)
  await tell('bad')
  await sendNotices(AT, 10)
  const administrator = person('administrator')
  const id = await idOf('bad')
  expect(await getNotice(administrator, id)).toMatchObject({
    mayRetry: true,
    notice: {
      state: 'bounced',
      attempts: [{ outcome: 'refused', answer: expect.stringContaining('No such user') as string }],
    },
  })
  const lead = person('lead1').personId
  expect(await getBounce(administrator, lead)).toMatchObject({ email: 'lead1@test.example' })
  expect(await getBounce(person('gatekeeper1'), lead)).toMatchObject({ email: 'lead1@test.example' })
  expect(await getBounce(person('gatekeeper2'), lead)).toBeNull()
  expect(await getBounce(person('north'), lead)).toBeNull()
  await asSuperuser(`UPDATE notice SET queued_at = now()`)
  await stop()
  await listen()
  expect(await retryNotice(administrator, id)).toEqual({ ok: true, value: null })
  expect(await getNotice(administrator, id)).toMatchObject({ notice: { state: 'sent' } })
  expect(
    await asSuperuser(`SELECT FROM audit_event WHERE action = 'account-notice-tried-again'`),
  ).toHaveLength(1)
  expect(await retryNotice(administrator, id)).toEqual({ ok: false, failure: 'over' })
})

test('the end of a link that opens an account is shown to no administrator, and not sent again without it', async () => {
  await listen(refusing)
  const to = { personId: person('lead1').personId }
  const notice = {
    kind: 'passphrase-reset',
    key: 'r',
    to,
    facts: { until: 'noon' },
    href: '/reset/the-secret-end',
  } as const
  await withActor(null, ({ tx }) => queueNotice(tx, notice, AT))
  const administrator = person('administrator')
  const waiting = await getNotice(administrator, await idOf('r'))
  expect(waiting?.mail.text).toContain('/reset/…')
  expect(JSON.stringify(waiting)).not.toContain('the-secret-end')
  await sendNotices(later(1), 1)
  expect(await getNotice(administrator, await idOf('r'))).toMatchObject({ mayRetry: false })
  expect(await retryNotice(administrator, await idOf('r'))).toEqual({ ok: false, failure: 'over' })
})

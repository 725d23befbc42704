import { expect, test } from 'vitest'
import { sendNotices } from '@/operations/send-notices'
import { asSuperuser } from '../../support/database'
import { AT, DAY, later, listen, one, received, standing, tell, useMail } from './mailing'

useMail()

test('what is due is sent once, encrypted, in both forms, under the name of the notice', async () => {
  await listen()
  await tell('once')
  expect(await sendNotices(AT, 10)).toEqual({ sent: 1, deferred: 0, refused: 0 })
  expect(await sendNotices(later(1), 10)).toEqual({ sent: 0, deferred: 0, refused: 0 })
  const [mail] = received()
  expect(received()).toHaveLength(1)
  expect(mail).toMatchObject({ to: ['lead1@test.example'], isEncrypted: true })
  const [row] = await asSuperuser<{ id: string }>('SELECT id FROM notice')
  expect(mail?.messageId).toBe(`<${row?.id}@localhost>`)
  for (const part of [
    'text/plain',
    'text/html',
    'Auto-Submitted: auto-generated',
    'http://localhost:3000/account',
  ])
    expect(mail?.raw).toContain(part)
})

test('a server that is down for a day costs no mail, and is asked once a round', async () => {
  await tell('a')
  await tell('b', 'lead2')
  for (let minute = 0; minute < DAY; minute += 30)
    expect((await sendNotices(later(minute), 10)).deferred).toBeLessThanOrEqual(1)
  await listen()
  for (let minute = DAY; minute < DAY + 300; minute += 30) await sendNotices(later(minute), 10)
  expect(
    received()
      .map(({ to }) => to[0])
      .sort(),
  ).toEqual(['lead1@test.example', 'lead2@test.example'])
  expect((await standing()).map(({ state }) => state)).toEqual(['sent', 'sent'])
})

test('a server that stays down is given up after five days, and says so', async () => {
  await tell('never')
  for (let minute = 0; minute <= 6 * DAY; minute += 240) await sendNotices(later(minute), 10)
  expect(await one()).toMatchObject({ state: 'given-up' })
  await listen()
  expect(await sendNotices(later(7 * DAY), 10)).toEqual({ sent: 0, deferred: 0, refused: 0 })
})

test('an address that is refused bounces at once, and holds up no other', async () => {
  await listen({
    onRcptTo: ({ address }, _session, answer) =>
      answer(
        address.startsWith('lead1') ? Object.assign(new Error('No such user'), { responseCode: 550 }) : null,
      ),
  })
  await tell('a')
  await tell('b', 'lead2')
  expect(await sendNotices(AT, 10)).toEqual({ sent: 1, deferred: 0, refused: 1 })
  expect(await standing()).toEqual([
    { key: 'a', state: 'bounced', tries: 1 },
    { key: 'b', state: 'sent', tries: 1 },
  ])
  const [attempt] = await asSuperuser<{ answer: string }>(
    `SELECT answer FROM notice_attempt WHERE outcome = 'refused'`,
  )
  expect(attempt?.answer).toContain('No such user')
})

test('an address that is put off for now is tried again, and holds up no other', async () => {
  let isBusy = true
  await listen({
    onRcptTo: ({ address }, _session, answer) =>
      answer(
        isBusy && address.startsWith('lead1')
          ? Object.assign(new Error('Try later'), { responseCode: 451 })
          : null,
      ),
  })
  await tell('a')
  await tell('b', 'lead2')
  expect(await sendNotices(AT, 10)).toEqual({ sent: 1, deferred: 1, refused: 0 })
  isBusy = false
  expect(await sendNotices(later(0.5), 10)).toEqual({ sent: 0, deferred: 0, refused: 0 })
  expect(await sendNotices(later(1), 10)).toEqual({ sent: 1, deferred: 0, refused: 0 })
})

test('a connection that is lost after the mail was taken repeats it under the same name', async () => {
  let isFirst = true
  await listen({
    afterData: () => {
      const answer = isFirst ? 'drop' : undefined
      isFirst = false
      return answer
    },
  })
  await tell('twice')
  expect(await sendNotices(AT, 10)).toEqual({ sent: 0, deferred: 1, refused: 0 })
  expect(await sendNotices(later(5), 10)).toEqual({ sent: 1, deferred: 0, refused: 0 })
  expect(received()).toHaveLength(2)
  expect(new Set(received().map(({ messageId }) => messageId)).size).toBe(1)
})

test('a slow server is waited for, and meanwhile another worker sends the rest and not the same', async () => {
  await listen({
    afterData: ({ to }) =>
      to[0]?.startsWith('lead1') ? new Promise((done) => setTimeout(done, 400, undefined)) : undefined,
  })
  for (const whom of ['lead1', 'lead2', 'executive1', 'executive2'] as const) await tell(whom, whom)
  const rounds = await Promise.all([sendNotices(AT, 10), sendNotices(AT, 10), sendNotices(AT, 10)])
  expect(rounds.reduce((sum, { sent }) => sum + sent, 0)).toBe(4)
  expect(new Set(received().map(({ messageId }) => messageId)).size).toBe(4)
  expect(received()).toHaveLength(4)
})

test('no more than the limit is sent in a round', async () => {
  await listen()
  for (const whom of ['lead1', 'lead2', 'executive1'] as const) await tell(whom, whom)
  expect((await sendNotices(AT, 2)).sent).toBe(2)
  expect((await sendNotices(AT, 2)).sent).toBe(1)
})

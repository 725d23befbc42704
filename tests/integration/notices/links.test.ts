import { expect, test } from 'vitest'
import { queueNotice } from '@/operations/queue-notice'
import { sendNotice, sendNotices } from '@/operations/send-notices'
import { withActor } from '@/server/db/transaction'
import { asSuperuser } from '../../support/database'
import { AT, later, listen, one, person, received, tell, useMail } from './mailing'

useMail()

test('a link that opens an account is mailed whole, and forgotten with the mail', async () => {
  await listen()
  const href = '/reset/AbCdEfGhIjKlMnOpQrStUvWxYz0123456789-_AbCdE'
  await withActor(null, ({ tx }) =>
    queueNotice(
      tx,
      {
        kind: 'passphrase-reset',
        key: 'r',
        to: { personId: person('lead1').personId },
        facts: { until: 'noon' },
        href,
      },
      AT,
    ),
  )
  const kept = await asSuperuser<{ href: string; secret: string }>('SELECT href, secret FROM notice')
  expect(kept[0]?.href).toBe('/reset/')
  expect(kept[0]?.secret).not.toContain('AbCd')
  await sendNotices(AT, 1)
  expect(received()[0]?.raw.replaceAll('=\r\n', '')).toContain(`http://localhost:3000${href}`)
  expect(await asSuperuser('SELECT secret FROM notice')).toEqual([{ secret: null }])
})

test('a link that has ended is sent to nobody', async () => {
  await listen()
  const to = { personId: person('lead1').personId }
  const notice = {
    kind: 'passphrase-reset',
    key: 'r',
    to,
    facts: { until: 'noon' },
    href: '/reset/abc',
  } as const
  await withActor(null, ({ tx }) => queueNotice(tx, { ...notice, expires: later(60) }, AT))
  expect((await sendNotices(later(60), 1)).sent).toBe(0)
  expect(await one()).toMatchObject({ state: 'expired' })
  expect(received()).toHaveLength(0)
})

test('one notice is sent for itself, when it is due', async () => {
  await listen()
  await tell('own')
  const [row] = await asSuperuser<{ id: string }>('SELECT id FROM notice')
  expect(await sendNotice(AT, row?.id ?? '')).toMatchObject({ outcome: 'sent' })
  expect(await sendNotice(AT, row?.id ?? '')).toBeNull()
})

test('nobody but the service itself sends', async () => {
  await tell('own')
  const claim = withActor(
    person('administrator'),
    ({ tx }) => tx.$queryRaw`SELECT id FROM claim_notice(now(), '1 minute', NULL)`,
  )
  await expect(claim).rejects.toThrow(/only the service itself/)
})

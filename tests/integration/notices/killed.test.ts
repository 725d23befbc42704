import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { expect, test } from 'vitest'
import { ownEnvironment } from '../../../scripts/lib/environments.mjs'
import { queueNotice } from '@/operations/queue-notice'
import { sendNotices } from '@/operations/send-notices'
import { withActor } from '@/server/db/transaction'
import { registerOrganisations } from '../../factories/organisations'
import { asSuperuser } from '../../support/database'
import { CERTIFICATE_FILE, startMailServer } from '../../support/mail-server'

const ROOT = path.resolve(import.meta.dirname, '../../..')
const AT = '2031-01-10T09:00:00Z'
const AFTER_THE_CLAIM = '2031-01-10T09:04:00Z'
const SENDS = `import('@/operations/send-notices').then(({ sendNotices }) => sendNotices(new Date('${AT}'), 10))`

test('a worker that is killed in the middle repeats the mail under way, and no other', async () => {
  let taken = (): void => undefined
  const second = new Promise<void>((resolve) => (taken = resolve))
  // The second mail is taken, and not answered while the worker lives.
  let isKilled = false
  const server = await startMailServer({
    afterData: () => {
      if (server.received.length !== 2 || isKilled) return undefined
      taken()
      return new Promise<undefined>(() => undefined)
    },
  })
  const mail = { SMTP_URL: `smtp://localhost:${server.port}`, MAIL_FROM: 'returns@service.example' }
  Object.assign(ownEnvironment, mail, { SMTP_CA_FILE: CERTIFICATE_FILE })
  const people = await registerOrganisations()
  for (const whom of ['lead1', 'lead2', 'executive1'] as const)
    await withActor(null, ({ tx }) =>
      queueNotice(
        tx,
        {
          kind: 'passphrase-changed',
          key: whom,
          to: { personId: people[whom].personId },
          facts: { when: 'noon' },
          href: '/account',
        },
        new Date(AT),
      ),
    )

  const worker = spawn(process.execPath, ['--conditions=react-server', '--import', 'tsx', '--eval', SENDS], {
    cwd: ROOT,
    env: ownEnvironment,
    stdio: 'inherit',
  })
  await second
  worker.kill('SIGKILL')
  await once(worker, 'exit')
  isKilled = true

  expect(await sendNotices(new Date(AT), 10)).toMatchObject({ sent: 1 })
  expect(await sendNotices(new Date(AFTER_THE_CLAIM), 10)).toMatchObject({ sent: 1 })
  const names = server.received.map(({ messageId }) => messageId)
  expect(names).toHaveLength(4)
  expect(new Set(names).size).toBe(3)
  expect(names[1]).toBe(names[3])
  expect(await asSuperuser(`SELECT FROM notice WHERE state <> 'sent'`)).toEqual([])
  void server.close()
}, 60_000)

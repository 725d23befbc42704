import { expect, test, vi } from 'vitest'
import { ownEnvironment } from '../../../scripts/lib/environments.mjs'
import { queueNotice } from '@/operations/queue-notice'
import { withActor } from '@/server/db/transaction'
import { registerOrganisations } from '../../factories/organisations'
import { asSuperuser } from '../../support/database'
import { CERTIFICATE_FILE, startMailServer } from '../../support/mail-server'
import { startWorker } from '../jobs/start-worker'

test('the worker sends what is queued, and queues what is due, as the role of its own', async () => {
  const server = await startMailServer()
  const mail = {
    SMTP_URL: `smtp://localhost:${server.port}`,
    MAIL_FROM: 'returns@service.example',
    SMTP_CA_FILE: CERTIFICATE_FILE,
  }
  Object.assign(ownEnvironment, mail)
  const { lead1 } = await registerOrganisations()
  await asSuperuser(`UPDATE reporting_window SET opens_at = now() - interval '1 day', data_cut_on = now(),
    deadline_at = now() + interval '6 days', closes_at = now() + interval '60 days', year_closes_at = now() + interval '90 days'`)
  const to = { personId: lead1.personId }
  await withActor(null, ({ tx }) =>
    queueNotice(tx, {
      kind: 'passphrase-changed',
      key: 'own',
      to,
      facts: { when: 'noon' },
      href: '/account',
    }),
  )
  const worker = startWorker(mail)
  await vi.waitFor(
    async () => {
      expect(await asSuperuser(`SELECT FROM notice WHERE state <> 'sent'`), worker.said()).toEqual([])
      expect(await asSuperuser(`SELECT FROM notice WHERE kind = 'deadline-near'`)).toHaveLength(6)
    },
    { timeout: 45_000, interval: 250 },
  )
  worker.child.kill('SIGTERM')
  await worker.ended
  const names = server.received.map(({ messageId }) => messageId)
  expect(new Set(names).size).toBe(names.length)
  expect(names.length).toBeGreaterThanOrEqual(7)
  void server.close()
}, 60_000)

import { expect, test, vi } from 'vitest'
import { ownEnvironment } from '../../../scripts/lib/environments.mjs'
import { queueNotice } from '@/operations/queue-notice'
import { withActor } from '@/server/db/transaction'
import { registerOrganisations } from '../../factories/organisations'
import { asSuperuser } from '../../support/database'
import { CERTIFICATE_FILE, startMailServer } from '../../support/mail-server'
import { startWorker } from '../jobs/start-worker'

const CANARY = 'noon of a canary called Zebedee'

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
      facts: { when: CANARY },
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
  const counted = await worker.counted()
  expect(counted.get('assurance_pool_connections total')).toBeGreaterThan(0)
  for (const name of [
    'jobs waiting',
    'jobs failed',
    'oldest_job_seconds',
    'notices waiting',
    'notices failed',
  ])
    expect(counted.get(`assurance_${name}`), name).toBeGreaterThanOrEqual(0)
  expect(counted.get('assurance_last_round_timestamp_seconds')).toBeGreaterThan(1_700_000_000)
  expect(counted.get('assurance_evidence_disk_free_ratio')).toBeGreaterThanOrEqual(0)
  worker.child.kill('SIGTERM')
  await worker.ended
  const names = server.received.map(({ messageId }) => messageId)
  expect(new Set(names).size).toBe(names.length)
  expect(names.length).toBeGreaterThanOrEqual(7)
  // The mail said it, and the worker's log does not.
  expect(server.received.some(({ raw }) => raw.replaceAll('=\r\n', '').includes(CANARY))).toBe(true)
  const people = await asSuperuser<{ said: string }>('SELECT unnest(ARRAY[name, email]) AS said FROM person')
  for (const { said } of [...people, { said: CANARY }]) expect(worker.said()).not.toContain(said)
  void server.close()
}, 60_000)

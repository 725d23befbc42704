import { afterAll, beforeAll, expect, test } from 'vitest'
import { ownEnvironment } from '../../../scripts/lib/environments.mjs'
import { toHealthView } from '@/features/health/to-health-view'
import { queueNotice } from '@/operations/queue-notice'
import { getServiceHealth } from '@/operations/read/get-service-health'
import { disconnect } from '@/server/db/client'
import { withActor } from '@/server/db/transaction'
import { type People, registerOrganisations } from '../../factories/organisations'
import { asSuperuser } from '../../support/database'
import { CERTIFICATE_FILE, startMailServer } from '../../support/mail-server'
import { startWorker } from '../jobs/start-worker'

const CANARY = 'noon of a canary called Zebedee'
const PATIENCE = { timeout: 45_000, interval: 250 }

/** As mail servers do, it repeats whom it does not know, and what it does not like. */
const server = await startMailServer({
  onRcptTo: ({ address }, _session, answer) =>
    answer(address.startsWith('lead2') ? refusal(550, `5.1.1 <${address}> unknown`) : null),
  afterData: ({ to }) =>
    to[0]?.startsWith('gatekeeper1') ? refusal(554, `5.7.1 rejected for its words: ${CANARY}`) : undefined,
})
const refusal = (responseCode: number, said: string) => Object.assign(new Error(said), { responseCode })
const mail = {
  SMTP_URL: `smtp://localhost:${server.port}`,
  MAIL_FROM: 'returns@service.example',
  SMTP_CA_FILE: CERTIFICATE_FILE,
}
const logged = { LOG_FILE: '', LOG_LEVEL: 'debug', EMBEDDED_CLUSTER: '0' }

let people: People
let worker: ReturnType<typeof startWorker>
beforeAll(async () => {
  Object.assign(ownEnvironment, mail)
  people = await registerOrganisations()
  await asSuperuser(`UPDATE reporting_window SET opens_at = now() - interval '1 day', data_cut_on = now(),
    deadline_at = now() + interval '6 days', closes_at = now() + interval '60 days', year_closes_at = now() + interval '90 days'`)
  for (const whom of ['lead1', 'lead2', 'gatekeeper1'] as const) await tell('own', whom)
  worker = startWorker({ ...mail, ...logged })
})
afterAll(async () => {
  worker.child.kill('SIGTERM')
  await worker.ended
  await disconnect()
  void server.close()
})

const tell = (key: string, whom: keyof People) => {
  const to = { personId: people[whom].personId }
  const facts = { when: CANARY }
  return withActor(null, ({ tx }) =>
    queueNotice(tx, { kind: 'passphrase-changed', key: `${key} ${whom}`, to, facts, href: '/account' }),
  )
}

test('the worker sends what is queued, and queues what is due, as the role of its own', async () => {
  const sent = `SELECT FROM notice WHERE state = 'sent' AND kind IN ('passphrase-changed', 'deadline-near')`
  await expect.poll(() => asSuperuser(sent), PATIENCE).toHaveLength(1 + 6 - 2)
  await expect.poll(() => asSuperuser('SELECT FROM worker_wake'), PATIENCE).toHaveLength(1)
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
  const taken = server.received.filter(({ to }) => !to[0]?.startsWith('gatekeeper1'))
  expect(new Set(taken.map(({ messageId }) => messageId)).size).toBe(taken.length)
  expect(taken.length).toBeGreaterThanOrEqual(5)
  // The mail said it.
  expect(server.received.some(({ raw }) => raw.replaceAll('=\r\n', '').includes(CANARY))).toBe(true)
})

test('what a mail server says of people and their mail is in no log, no failure of a job, no metric and not on the page of health', async () => {
  const answers = async () =>
    (await asSuperuser<{ answer: string }>('SELECT answer FROM notice_attempt'))
      .map(({ answer }) => answer)
      .join('\n')
  await expect.poll(answers, PATIENCE).toContain('unknown')
  await expect.poll(answers, PATIENCE).toContain('Zebedee')
  // PostgreSQL then says the whole row that it refuses, and with it that answer.
  await asSuperuser(
    `ALTER TABLE notice_attempt ADD CONSTRAINT planted CHECK (answer NOT LIKE '%unknown%') NOT VALID`,
  )
  await tell('again', 'lead2')
  await asSuperuser(
    `SELECT graphile_worker.add_job('advance', job_key => 'advance', max_attempts => 1)::text`,
  )
  await expect
    .poll(() => asSuperuser('SELECT failed FROM worker_wake'), PATIENCE)
    .toEqual([{ failed: ['mail'] }])
  const failures = () =>
    asSuperuser<{ said: string }>(
      'SELECT last_error AS said FROM graphile_worker.jobs WHERE last_error IS NOT NULL',
    )
  await expect.poll(failures, PATIENCE).toHaveLength(1)
  const health = await getServiceHealth(people.administrator)
  if (!health) throw new Error('not there')
  const told = [
    ...[worker.said(), JSON.stringify([...(await worker.counted())])],
    ...[JSON.stringify(await failures()), JSON.stringify(toHealthView(health))],
  ]
  // It was looked for where it would be: all of this was told.
  for (const said of ['"event":"mail-not-sent"', '"status":550', '"status":554', '"step":"mail"'])
    expect(told[0]).toContain(said)
  expect(told[2]).toContain('Failed: mail')
  const known = await asSuperuser<{ said: string }>('SELECT unnest(ARRAY[name, email]) AS said FROM person')
  for (const { said } of [...known, { said: 'Zebedee' }, { said: 'unknown' }])
    for (const each of told) expect(each).not.toContain(said)
})

import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { ownEnvironment, workerEnvironment } from '../../../scripts/lib/environments.mjs'
import { startWorker } from '../../../scripts/start/worker.mjs'
import { queueNotice } from '@/operations/queue-notice'
import { disconnect } from '@/server/db/client'
import { withActor } from '@/server/db/transaction'
import { type People, type PersonName, registerOrganisations } from '../../factories/organisations'
import { asSuperuser, database } from '../../support/database'
import { demoEnvironment } from '../../support/demo-environment'
import { isWhole } from '../../support/extent'
import { CERTIFICATE_FILE, startMailServer } from '../../support/mail-server'
import { type Between, standBetween } from '../../support/tcp-between'

/** A machine that does nothing else has all of it within this; beside other tests it is only said to come about. */
const WITHIN_MS = isWhole ? 30_000 : 60_000
/** Longer than anybody waits for an answer. */
const HELD_BACK_MS = 8_000

const BREAKS: Readonly<Record<string, (between: Between) => void>> = {
  reset: (between) => between.cut(),
  ...(isWhole && {
    silent: (between) => between.fallSilent(),
    'held back': (between) => {
      between.holdBack(HELD_BACK_MS)
      setTimeout(() => between.holdBack(0), HELD_BACK_MS)
    },
  }),
}

let people: People
let between: Between
let server: Awaited<ReturnType<typeof startMailServer>>
let isClosing = false
const undoings: (() => unknown)[] = []
/** As the supervisor has it, which replaces a worker that gave up. */
const closing = { isClosing: () => isClosing, onClose: (undo: () => unknown) => void undoings.push(undo) }
/** What happens in the moment in which the mail server has a mail and has not answered yet. */
let onceTaken = (): void => undefined

beforeAll(async () => {
  server = await startMailServer({
    afterData: () => {
      onceTaken()
      onceTaken = () => undefined
      return undefined
    },
  })
  const mail = { SMTP_URL: `smtp://localhost:${server.port}`, MAIL_FROM: 'returns@service.example' }
  const settings = { ...mail, SMTP_CA_FILE: CERTIFICATE_FILE }
  Object.assign(ownEnvironment, settings)
  people = await registerOrganisations()
  between = await standBetween(database.workerUrl)
  const web = demoEnvironment({ databaseUrl: database.appUrl, port: 3000 })
  startWorker({ ...workerEnvironment(web, between.url), ...settings }, closing)
  const isAwake = async () => expect(await asSuperuser('SELECT FROM worker_wake')).toHaveLength(1)
  await vi.waitFor(isAwake, { timeout: 90_000, interval: 100 })
}, 120_000)
afterAll(async () => {
  isClosing = true
  for (const undo of undoings) await undo()
  await between.close()
  await disconnect()
  void server.close()
})

/** Queues a mail, and work for the worker without waiting for the next minute. */
async function tell(key: string, whom: PersonName) {
  const to = { personId: people[whom].personId }
  const facts = { when: '10 January 2031 at 09:00' }
  await withActor(null, ({ tx }) =>
    queueNotice(tx, { kind: 'passphrase-changed', key, to, facts, href: '/account' }),
  )
  await asSuperuser(
    `SELECT graphile_worker.add_job('advance', job_key => 'advance', max_attempts => 1)::text`,
  )
}

const stateOf = async (key: string) => {
  const [notice] = await asSuperuser<{ state: string }>('SELECT state FROM notice WHERE key = $1', [key])
  return notice?.state
}
test.for(Object.keys(BREAKS))(
  'a connection of the worker to the database that is %s while a mail is being taken costs no work, and no mail goes twice',
  { timeout: 120_000 },
  async (how, { task }) => {
    await tell(`before ${how}`, 'lead1')
    await expect.poll(() => stateOf(`before ${how}`), { timeout: WITHIN_MS }).toBe('sent')
    const taken = new Promise<void>((resolve) => {
      onceTaken = () => {
        BREAKS[how]?.(between)
        resolve()
      }
    })
    await tell(how, 'lead2')
    await taken
    const began = performance.now()
    const left = () => Math.max(1, WITHIN_MS - (performance.now() - began))
    await expect.poll(() => stateOf(how), { timeout: left() }).toBe('sent')
    await tell(`after ${how}`, 'executive1')
    await expect.poll(() => stateOf(`after ${how}`), { timeout: left() }).toBe('sent')
    Object.assign(task.meta, {
      says: `${how}: all at work again after ${((performance.now() - began) / 1000).toFixed(1)} s`,
    })
    const names = server.received.map(({ messageId }) => messageId)
    expect(new Set(names).size).toBe(names.length)
  },
)

/** Whoever listens is asked whether they do, and nobody else is asked so little. */
const listening = async () => {
  const asked = `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND usename = 'assurance_worker'
    AND query ~ '^(SELECT 1|LISTEN.*)$'`
  return (await asSuperuser<{ pid: number }>(asked)).map(({ pid }) => pid)
}

test.runIf(isWhole)(
  'the connection by which it is told of work is replaced where it falls silent while there is none',
  { timeout: 90_000 },
  async ({ task }) => {
    const before = await listening()
    expect(before).not.toEqual([])
    const began = performance.now()
    between.fallSilent()
    const others = async () => (await listening()).filter((pid) => !before.includes(pid))
    await expect.poll(others, { timeout: WITHIN_MS }).toHaveLength(1)
    Object.assign(task.meta, {
      says: `idle: heard again after ${((performance.now() - began) / 1000).toFixed(1)} s`,
    })
    await tell('told', 'executive2')
    await expect.poll(() => stateOf('told'), { timeout: WITHIN_MS }).toBe('sent')
  },
)

import { expect, type TestContext, test } from 'vitest'
import { toHealthView } from '@/features/health/to-health-view'
import { getServiceHealth } from '@/operations/read/get-service-health'
import { sendNotices } from '@/operations/send-notices'
import { isWhole } from '../../support/extent'
import { startHungServer } from './hung-server'
import { AT, later, listen, person, portOfMail, received, standing, tell, useMail } from './mailing'

useMail()

/** A tenth of what is waited for in fact, which the whole of it is tried with. */
const SHORT = { connectionTimeout: 400, greetingTimeout: 400, socketTimeout: 600, altogether: 1_200 }
const patience = isWhole ? {} : SHORT
/** In milliseconds: for the longest of all waits together, and a little for a machine that has much to do. */
const LONGEST = isWhole ? 75_000 : 10_000

function expectBounded({ task }: TestContext, ms: number) {
  Object.assign(task.meta, { says: `${task.name}: given up after ${(ms / 1000).toFixed(1)} s` })
  expect(ms).toBeLessThan(LONGEST)
}

async function inTime<Value>(work: () => Promise<Value>) {
  const began = performance.now()
  return { value: await work(), ms: performance.now() - began }
}

const DEFERRED = { sent: 0, deferred: 1, refused: 0 }

test.each(['at its greeting', 'after it', 'within it'] as const)(
  'a mail server that hangs %s is given up once a round, and asked again later',
  { timeout: 90_000 },
  async (hangs) => {
    const hung = await startHungServer(portOfMail(), hangs)
    await tell('a')
    await tell('b', 'lead2')
    const { value, ms } = await inTime(() => sendNotices(AT, 10, patience))
    await hung.close()
    expect(value).toEqual(DEFERRED)
    expect(ms).toBeLessThan(LONGEST)
    await listen()
    expect(await sendNotices(later(1), 10)).toEqual({ sent: 2, deferred: 0, refused: 0 })
  },
)

test('one that hangs once it has the mail is given up, and the mail comes again under the same name', async (context) => {
  let hangs = true
  await listen({ afterData: () => (hangs ? new Promise<undefined>(() => undefined) : undefined) })
  await tell('a')
  const { value, ms } = await inTime(() => sendNotices(AT, 10, patience))
  expectBounded(context, ms)
  expect(value).toEqual(DEFERRED)
  hangs = false
  expect(await sendNotices(later(1), 10)).toEqual({ sent: 1, deferred: 0, refused: 0 })
  expect(received()).toHaveLength(2)
  expect(new Set(received().map(({ messageId }) => messageId)).size).toBe(1)
}, 90_000)

test('one that takes long over each mail is left for the next round before everything else waits for it', async () => {
  await listen({ afterData: () => new Promise((done) => setTimeout(done, 250, undefined)) })
  for (const whom of ['lead1', 'lead2', 'executive1', 'executive2'] as const) await tell(whom, whom)
  const { sent } = await sendNotices(AT, 10, { round: 300 })
  expect(sent).toBeGreaterThan(0)
  expect(sent).toBeLessThan(4)
  expect((await sendNotices(AT, 10)).sent).toBe(4 - sent)
})

test('health says since when mail waits', async () => {
  await tell('a')
  await sendNotices(AT, 10)
  expect((await standing()).map(({ state }) => state)).toEqual(['waiting'])
  const health = await getServiceHealth(person('administrator'))
  if (!health) throw new Error('not there')
  const [said] = toHealthView(health).filter(({ key }) => key === 'Mail')
  expect(said?.said).toContain('1 waiting')
  expect(said?.said).toContain('The first has waited since 10 January 2031')
})

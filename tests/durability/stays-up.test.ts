import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, type TestContext, test } from 'vitest'
import { runningChildren } from '../../scripts/start/spawn-child.mjs'
import { startWorker } from '../../scripts/start/worker.mjs'
import { withClient } from '../../scripts/postgres/client.mjs'
import { demoEnvironment } from '../support/demo-environment'
import { workerEnvironment } from '../../scripts/lib/environments.mjs'
import { isWhole } from '../support/extent'
import { openSupervised, type Supervised, untilBack } from './supervised-service'

let service: Supervised
beforeAll(async () => {
  service = await openSupervised({ WEB_PROCESSES: '2' })
}, 180_000)
afterAll(() => service.close())

/** The figure is that of a machine that does nothing else (`npm run assurance`); beside other tests it is only said to come about. */
function expectWithin({ task }: TestContext, what: string, ms: number, seconds: number) {
  Object.assign(task.meta, { says: `${what}: ${(ms / 1000).toFixed(1)} s` })
  expect(ms).toBeLessThan(isWhole ? seconds * 1000 : 60_000)
}

const replaced = async (program: 'web.mjs' | 'front.mjs', killed: readonly number[]) =>
  (await service.pidsOf(program)).filter((pid) => !killed.includes(pid)).length >= killed.length

test('when one web process is killed, the other answers, and it is replaced', async (context) => {
  const [first = 0] = await service.pidsOf('web.mjs')
  process.kill(first, 'SIGKILL')
  const { status } = await service.ask()
  expect(status).toBe(200)
  const ms = await untilBack(service, () => replaced('web.mjs', [first]))
  expectWithin(context, 'a web process killed', ms, 5)
})

test('when the front and every web process are killed, they answer again, and nobody is signed out', async (context) => {
  const webs = await service.pidsOf('web.mjs')
  for (const pid of [...webs, ...(await service.pidsOf('front.mjs'))]) process.kill(pid, 'SIGKILL')
  expectWithin(context, 'front and web killed', await untilBack(service), 5)
  expect(await replaced('web.mjs', webs)).toBe(true)
})

test('when PostgreSQL of the demo is killed, it is started again with everything in it', async (context) => {
  const killed = service.postgresPid()
  process.kill(killed, 'SIGKILL')
  const isBack = () => Promise.resolve(service.postgresPid() !== killed)
  expectWithin(context, 'PostgreSQL killed', await untilBack(service, isBack), 15)
})

test('when the worker is killed, another goes on', async (context) => {
  let isClosing = false
  const undoings: (() => unknown)[] = []
  const closing = { isClosing: () => isClosing, onClose: (undo: () => unknown) => void undoings.push(undo) }
  const web = demoEnvironment({ databaseUrl: service.own.appUrl, port: service.port })
  startWorker(workerEnvironment(web, service.own.workerUrl), closing)
  await untilAwake()
  const [worker] = runningChildren()
  const began = performance.now()
  worker?.kill('SIGKILL')
  await untilAwake()
  expectWithin(context, 'worker killed', performance.now() - began, 30)
  expect(runningChildren().map(({ pid }) => pid)).not.toContain(worker?.pid)
  isClosing = true
  for (const undo of undoings) await undo()
})

/** Forgets when a worker last woke, and waits until one does. */
async function untilAwake() {
  await withClient(service.own.superuserUrl, async (client) => {
    await client.query('DELETE FROM worker_wake')
    while ((await client.query('SELECT FROM worker_wake')).rowCount === 0) await wait(50)
  })
}

/** What takes six seconds to be noticed is only waited for where everything is. */
const whole = test.runIf(isWhole)

whole('when a web process hangs, the other answers, and it is replaced', async (context) => {
  const [hung = 0] = await service.pidsOf('web.mjs')
  process.kill(hung, 'SIGSTOP')
  let slowest = 0
  const ms = await untilBack(service, async () => {
    slowest = Math.max(slowest, (await service.ask()).ms)
    return replaced('web.mjs', [hung])
  })
  expectWithin(context, `a web process hung (slowest answer ${Math.round(slowest)} ms)`, ms, 10)
})

whole('when all web processes and the front hang, they are replaced', async (context) => {
  const hung = [...(await service.pidsOf('web.mjs')), ...(await service.pidsOf('front.mjs'))]
  for (const pid of hung) process.kill(pid, 'SIGSTOP')
  expectWithin(context, 'front and web hung', await untilBack(service), 10)
})

whole('when PostgreSQL of the demo hangs, it is replaced', async (context) => {
  const hung = service.postgresPid()
  process.kill(hung, 'SIGSTOP')
  const isBack = () => Promise.resolve(service.postgresPid() !== hung)
  expectWithin(context, 'PostgreSQL hung', await untilBack(service, isBack), 15)
})

test('when the supervisor itself is killed, nothing of it is left', async () => {
  const left = (await service.built.children()).map(({ pid }) => pid)
  process.kill(service.built.pid, 'SIGKILL')
  await expect.poll(() => left.filter(isThere), { timeout: 20_000 }).toEqual([])
})

function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

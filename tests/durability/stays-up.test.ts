import { readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, type TestContext, test } from 'vitest'
import { findFreePort } from '../../scripts/lib/find-free-port.mjs'
import { runningChildren } from '../../scripts/start/spawn-child.mjs'
import { startWorker } from '../../scripts/start/worker.mjs'
import { withClient } from '../../scripts/postgres/client.mjs'
import { startBuiltService } from '../support/built-service'
import { demoEnvironment } from '../support/demo-environment'
import { ownEnvironment, workerEnvironment } from '../../scripts/lib/environments.mjs'
import { isWhole } from '../support/extent'
import { openSupervised, type Supervised, untilBack } from './supervised-service'
import { untilIdle } from './until-idle'

/** As whoever starts the supervised may have given it, for `npm run migrate`. */
const OWNERS = 'postgresql://assurance_owner:told-to-nobody@db.example/assurance?sslmode=verify-full'

const WEBS = 2
let kept: Supervised
beforeAll(async () => {
  ownEnvironment.DATABASE_OWNER_URL = OWNERS
  kept = await openSupervised({ WEB_PROCESSES: String(WEBS) })
}, 180_000)
afterAll(() => kept.close())

/** Of a process that runs: what it was told when it began, which only Linux shows. */
function expectUntold(pid: number) {
  if (process.platform !== 'linux') return
  const told = readFileSync(`/proc/${pid}/environ`, 'utf8')
  expect(told).toContain('NODE_ENV=production')
  for (const secret of ['assurance_owner', 'told-to-nobody', new URL(kept.own.ownerUrl).password])
    expect(told).not.toContain(secret)
}

test('no process of the front and the web was told how to sign in as the owner', async () => {
  const pids = [...(await kept.pidsOf('web.mjs')), ...(await kept.pidsOf('front.mjs'))]
  expect(pids).toHaveLength(WEBS + 1)
  for (const pid of pids) expectUntold(pid)
})

test('while a service starts, nobody is let in before there is somebody to answer', async () => {
  const port = await findFreePort()
  const ask = () => fetch(`http://localhost:${port}/sign-in`).then(({ status }) => status, String)
  const starting = { isUp: false, answers: new Set<number | string>() }
  const started = startBuiltService({ databaseUrl: kept.own.appUrl, port }).finally(
    () => (starting.isUp = true),
  )
  while (!starting.isUp) {
    starting.answers.add(await ask())
    await wait(20)
  }
  starting.answers.add(await ask())
  await (await started).stop()
  expect([...starting.answers]).toEqual(['TypeError: fetch failed', 200])
})

/** The figure is that of a machine that does nothing else (`npm run assurance`); beside other tests it is only said to come about. */
const mostMs = (seconds: number) => (isWhole ? seconds * 1000 : 60_000)

function expectWithin({ task }: TestContext, what: string, ms: number, seconds: number) {
  Object.assign(task.meta, { says: `${what}: ${(ms / 1000).toFixed(1)} s` })
  expect(ms).toBeLessThan(mostMs(seconds))
}

/** What comes a little late is measured to its end; what is not there after twice the time is not waited for. */
async function expectBack(
  context: TestContext,
  what: string,
  seconds: number,
  isBack?: () => Promise<boolean>,
) {
  expectWithin(context, what, await untilBack(kept, isBack, 2 * mostMs(seconds)), seconds)
}

/** Whether there are as many as ever, and none of those: the one that was left alone does not stand for another. */
const replaced = async (killed: readonly number[]) =>
  (await kept.pidsOf('web.mjs')).filter((pid) => !killed.includes(pid)).length === WEBS

test('when one web process is killed, the other answers, and it is replaced', async (context) => {
  const [first = 0] = await kept.pidsOf('web.mjs')
  process.kill(first, 'SIGKILL')
  const { status } = await kept.ask()
  expect(status).toBe(200)
  await expectBack(context, 'a web process killed', 5, () => replaced([first]))
})

test('when the front and every web process are killed, they answer again, and nobody is signed out', async (context) => {
  const webs = await kept.pidsOf('web.mjs')
  for (const pid of [...webs, ...(await kept.pidsOf('front.mjs'))]) process.kill(pid, 'SIGKILL')
  await expectBack(context, 'front and web killed', 5)
  expect(await replaced(webs)).toBe(true)
})

test('when PostgreSQL of the demo is killed, it is started again with everything in it', async (context) => {
  const killed = kept.postgresPid()
  process.kill(killed, 'SIGKILL')
  await expectBack(context, 'PostgreSQL killed', 15, () => Promise.resolve(kept.postgresPid() !== killed))
})

test('when the worker is killed, another goes on', async (context) => {
  let isClosing = false
  const undoings: (() => unknown)[] = []
  const closing = { isClosing: () => isClosing, onClose: (undo: () => unknown) => void undoings.push(undo) }
  const web = demoEnvironment({ databaseUrl: kept.own.appUrl, port: kept.port })
  startWorker(workerEnvironment(web, kept.own.workerUrl), closing)
  await untilAwake()
  const [worker] = runningChildren()
  expectUntold(worker?.pid ?? 0)
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
  await withClient(kept.own.superuserUrl, async (client) => {
    await client.query('DELETE FROM worker_wake')
    while ((await client.query('SELECT FROM worker_wake')).rowCount === 0) await wait(50)
  })
}

const processes = async () => [...(await kept.pidsOf('web.mjs')), ...(await kept.pidsOf('front.mjs'))]
/** What takes six seconds to be noticed is only waited for where everything is. */
const whole = test.runIf(isWhole)

whole('when a web process hangs, the other answers, and it is replaced', async (context) => {
  await untilIdle(processes)
  const [hung = 0] = await kept.pidsOf('web.mjs')
  process.kill(hung, 'SIGSTOP')
  let slowest = 0
  const ms = await untilBack(kept, async () => {
    slowest = Math.max(slowest, (await kept.ask()).ms)
    return replaced([hung])
  })
  expectWithin(context, `a web process hung (slowest answer ${Math.round(slowest)} ms)`, ms, 10)
})

whole('when all web processes and the front hang, they are replaced', async (context) => {
  await untilIdle(processes)
  const hung = await processes()
  for (const pid of hung) process.kill(pid, 'SIGSTOP')
  await expectBack(context, 'front and web hung', 10)
})

whole('when PostgreSQL of the demo hangs, it is replaced', async (context) => {
  const hung = kept.postgresPid()
  process.kill(hung, 'SIGSTOP')
  await expectBack(context, 'PostgreSQL hung', 15, () => Promise.resolve(kept.postgresPid() !== hung))
})

test('when the supervisor itself is killed, nothing of it is left', async () => {
  const left = (await kept.built.children()).map(({ pid }) => pid)
  process.kill(kept.built.pid, 'SIGKILL')
  await expect.poll(() => left.filter(isThere), { timeout: 20_000 }).toEqual([])
})

function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

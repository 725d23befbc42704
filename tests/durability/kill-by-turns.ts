import { setTimeout as wait } from 'node:timers/promises'
import { workerEnvironment } from '../../scripts/lib/environments.mjs'
import { GOOD_WHILE_MS } from '../../scripts/start/keep-running.mjs'
import { runningChildren } from '../../scripts/start/spawn-child.mjs'
import { startWorker } from '../../scripts/start/worker.mjs'
import { demoEnvironment } from '../support/demo-environment'
import { findFaults } from './find-faults'
import { aim } from './killable-postgres'
import { CLIENTS, OF_FEW, prepareDrafts } from './prepare-drafts'
import { beginRun, type Run } from './run'
import { seededChance } from './seeded-chance'
import { readStored } from './stored-returns'
import { submitAtOnce } from './submit-drafts'
import { openSupervised, type Supervised } from './supervised-service'

const VICTIMS = ['a web process', 'the front', 'PostgreSQL', 'the worker'] as const
/** What is killed again before it has run for a good while is replaced ever later, on purpose: each runs that long once it is back. */
const EACH_AFTER_MS = (GOOD_WHILE_MS + 1_000) / VICTIMS.length
/** So many drafts of each client are worked on at once. */
const IN_FLIGHT = 3
/** In the middle half of it: of all drafts more than three times as many saves as are wanted, which a quiet machine makes meanwhile. */
const MOST_SAVES = 140

interface Wanted {
  readonly kills: number
  readonly acknowledged: number
  readonly seed: number
}

/**
 * Lets clients save and submit without a pause while one process after the other is killed under them, and the supervisor alone replaces
 * it. The next is killed once so much more was acknowledged that in the end all of it was, and the last one is back.
 */
export async function killByTurns({ kills, acknowledged, seed }: Wanted) {
  const kept = await openSupervised({ WEB_PROCESSES: '2' }, (own) => prepareDrafts(own, OF_FEW))
  const stopWorker = keepWorker(kept)
  const { drafts } = kept.prepared
  const origin = () => kept.built.origin
  const run = beginRun({ origin, drafts, chance: seededChance(seed), mostSaves: MOST_SAVES })
  try {
    const working = submitAtOnce(run, CLIENTS * IN_FLIGHT)
    await Promise.race([killAll(run, kept, { kills, acknowledged }), working.then(() => refuseToRunOut(run))])
    await working
    if (kept.built.hasEnded()) throw new Error(`The service ended by itself:\n${kept.built.log()}`)
    return { run, faults: findFaults(run.told, await readStored(kept.own.superuserUrl)) }
  } finally {
    run.broken.abort()
    await stopWorker()
    await kept.close()
  }
}

export const countSaves = ({ told }: Run) => told.reduce((sum, { saves }) => sum + saves, 0)
export const countSubmissions = ({ told }: Run) => told.filter(({ versions }) => versions.length > 0).length

async function killAll(run: Run, kept: Supervised, { kills, acknowledged }: Omit<Wanted, 'seed'>) {
  const until = (count: number) => untilTrue(run, () => countSaves(run) + countSubmissions(run) >= count)
  for (let done = 0, back = 0; done < kills; done += 1) {
    await until((acknowledged / kills) * done)
    await untilTrue(run, () => Date.now() - back >= EACH_AFTER_MS)
    await wait(Math.floor(run.chance() * 100))
    const isBack = await killOne(run, kept, VICTIMS[done % VICTIMS.length] ?? 'the front', done)
    await untilTrue(run, isBack)
    back = Date.now()
  }
  await until(acknowledged)
  run.isOver = true
}

/** Kills one, and says how it is seen that another is there. */
async function killOne(run: Run, kept: Supervised, victim: (typeof VICTIMS)[number], turn: number) {
  const pids = () => pidsOf(kept, victim)
  // One that gave up by itself, as a worker whose database was killed under it, is replaced first.
  await untilTrue(run, async () => (await pids()).length > 0)
  const there = await pids()
  const pid = there[turn % there.length] ?? 0
  if (pid < 2) throw new Error(`There is no process of ${victim}`)
  if (victim === 'PostgreSQL') await (await aim(pid, kept.own.superuserUrl))()
  else process.kill(pid, 'SIGKILL')
  return async () => {
    const now = await pids()
    return now.length === there.length && !now.includes(pid)
  }
}

async function pidsOf(kept: Supervised, victim: (typeof VICTIMS)[number]): Promise<readonly number[]> {
  if (victim === 'PostgreSQL') return [kept.postgresPid()]
  if (victim === 'the worker') return runningChildren().map(({ pid }) => pid ?? 0)
  return kept.pidsOf(victim === 'the front' ? 'front.mjs' : 'web.mjs')
}

/** A worker beside the rest, which is replaced as the starter does it. */
function keepWorker({ own, port }: Supervised) {
  let isClosing = false
  const undoings: (() => unknown)[] = []
  const closing = { isClosing: () => isClosing, onClose: (undo: () => unknown) => void undoings.push(undo) }
  startWorker(workerEnvironment(demoEnvironment({ databaseUrl: own.appUrl, port }), own.workerUrl), closing)
  return async () => {
    isClosing = true
    for (const undo of undoings) await undo()
  }
}

async function untilTrue({ broken }: Run, isTrue: () => boolean | Promise<boolean>) {
  for (const began = Date.now(); !(await isTrue());) {
    broken.signal.throwIfAborted()
    if (Date.now() - began > 120_000)
      throw new Error('Two minutes went by and what was killed was not replaced')
    await wait(50)
  }
}

function refuseToRunOut({ isOver, broken }: Run): void {
  if (isOver) return
  broken.abort()
  throw new Error('The drafts ran out before everything was killed: prepare more of them')
}

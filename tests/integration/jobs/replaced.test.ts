import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { ownEnvironment, workerEnvironment } from '../../../scripts/lib/environments.mjs'
import { startWorker } from '../../../scripts/start/worker.mjs'
import { asSuperuser, database } from '../../support/database'
import { demoEnvironment } from '../../support/demo-environment'

/** The workers that this process has started and that run, by their ids. */
function running(): readonly number[] {
  return (existsSync('/proc/self/stat') ? listFromKernel() : listFromPs()).flatMap((line) => {
    const [, pid = '', parent = ''] = /^ *(\d+) +(\d+) .*src\/jobs\/worker\.ts/.exec(line) ?? []
    return Number(parent) === process.pid ? [Number(pid)] : []
  })
}

/** Where the kernel lists processes as files, no program is needed, which a bare machine may lack. */
function listFromKernel(): readonly string[] {
  const ids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return ids.flatMap((id) => {
    try {
      const [, parent = ''] = /\) \S (\d+) /.exec(readFileSync(`/proc/${id}/stat`, 'utf8')) ?? []
      return [`${id} ${parent} ${readFileSync(`/proc/${id}/cmdline`, 'utf8').replaceAll('\0', ' ')}`]
    } catch {
      // It has ended meanwhile.
      return []
    }
  })
}

function listFromPs(): readonly string[] {
  return execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n')
}

async function until(what: () => Promise<boolean> | boolean) {
  for (const begun = Date.now(); Date.now() - begun < 20_000;) {
    if (await what()) return true
    await wait(100)
  }
  return false
}

test('a worker that dies is replaced by one that does its work, and none is left once the service is stopped', async () => {
  const undoings: (() => unknown)[] = []
  let isClosing = false
  const closing = {
    isClosing: () => isClosing,
    onClose: (undo: () => unknown) => void undoings.push(undo),
  } as unknown as Parameters<typeof startWorker>[1]
  const web = demoEnvironment({ databaseUrl: database.appUrl, port: 3000 })
  startWorker({ ...workerEnvironment(web, database.workerUrl), PATH: ownEnvironment.PATH }, closing)
  const isAwake = async () => (await asSuperuser('SELECT 1 FROM worker_wake')).length > 0
  expect(await until(isAwake)).toBe(true)

  const [first = 0] = running()
  process.kill(first, 'SIGKILL')
  await asSuperuser('DELETE FROM worker_wake')
  expect(await until(isAwake)).toBe(true)
  expect(running()).toHaveLength(1)
  expect(running()).not.toContain(first)

  isClosing = true
  for (const undo of undoings) await undo()
  expect(running()).toEqual([])
}, 60_000)

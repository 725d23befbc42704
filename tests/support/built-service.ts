import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { findFreePort } from '../../scripts/lib/find-free-port.mjs'
import { demoEnvironment, originOf } from './demo-environment'

const ROOT = path.resolve(import.meta.dirname, '../..')
/** The same front and web processes as `npm start` serves by. */
const SERVE = path.join(ROOT, 'tests/support/serve.mjs')
/** One is enough for what a test asks, and begins sooner. */
const ONE = { WEB_PROCESSES: '1' }

type Wanted = {
  databaseUrl: string
  /** Settings over the ones of a service that stands on an embedded cluster; an undefined one is left out. */
  settings?: Record<string, string | undefined>
  /** Where it stands; a free port unless it takes the place of another. */
  port?: number
}

/** Starts the built service against a database, and answers when its first page does. It needs `next build` first. */
export async function startBuiltService({ databaseUrl, settings = {}, ...wanted }: Wanted) {
  const port = wanted.port ?? (await findFreePort())
  const origin = originOf(port)
  const env = { ...demoEnvironment({ databaseUrl, port }), ...ONE, ...settings }
  // A group of its own, so that all of it can be killed at one moment; by the channel it learns of our end.
  const child = spawn(process.execPath, [SERVE], {
    ...{ cwd: ROOT, env, detached: true },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  let written = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => (written += text))
  const stop = () => stopProcess(child)
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null
  try {
    await untilReady(child)
  } catch (error) {
    await stop()
    throw new Error(`The built service did not start:\n${written}`, { cause: error })
  }
  const kill = () => killProcess(child)
  const children = () => askForChildren(child)
  return { origin, port, pid: Number(child.pid), stop, kill, hasEnded, children, log: () => written }
}

/** The front and the web processes that run now, by the name of their program. */
async function askForChildren(child: ChildProcess): Promise<{ pid: number; program: string }[]> {
  const answered = once(child, 'message') as Promise<[{ pid: number; program: string }[]]>
  child.send('children')
  return (await answered)[0]
}

async function untilReady(child: ChildProcess) {
  const said = await Promise.race([once(child, 'message'), once(child, 'exit')])
  if (said[0] !== 'ready') throw new Error(`it ended with ${String(said[0])}`)
}

async function stopProcess(child: ChildProcess) {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  const impatient = setTimeout(() => {
    killGroup(child)
  }, 30_000)
  await ended
  clearTimeout(impatient)
}

/** All of it at once, without a chance to end anything that it is at. */
async function killProcess(child: ChildProcess) {
  const ended = once(child, 'exit')
  killGroup(child)
  await ended
}

function killGroup({ pid }: ChildProcess) {
  // Other numbers would mean other groups.
  if (pid === undefined || pid < 2) throw new Error(`${String(pid)} is no process of the service`)
  process.kill(-pid, 'SIGKILL')
}

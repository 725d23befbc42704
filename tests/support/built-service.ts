import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { demoEnvironment, originOf } from './demo-environment'

const ROOT = path.resolve(import.meta.dirname, '../..')
/** The same as `npm start` serves by. */
const START = [path.join(ROOT, 'scripts/start/web.mjs'), '127.0.0.1']

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
  const env = { ...demoEnvironment({ databaseUrl, port }), ...settings }
  const child = spawn(process.execPath, [...START, String(port)], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let written = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (written += text))
  const stop = () => stopProcess(child)
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null
  try {
    await untilItAnswers(child, `${origin}/api/health`)
  } catch (error) {
    await stop()
    throw new Error(`The built service did not start:\n${written}`, { cause: error })
  }
  const kill = () => killProcess(child)
  return { origin, port, pid: Number(child.pid), stop, kill, hasEnded, log: () => written }
}

async function untilItAnswers(child: ChildProcess, address: string) {
  const deadline = Date.now() + 30_000
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`it ended with ${child.exitCode}`)
    const answered = await fetch(address).catch(() => null)
    if (answered) return
    await wait(50)
  }
  throw new Error('it did not answer within 30 seconds')
}

async function stopProcess(child: ChildProcess) {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  const impatient = setTimeout(() => child.kill('SIGKILL'), 8_000)
  await ended
  clearTimeout(impatient)
}

/** Without a chance to end anything that it is at. */
async function killProcess(child: ChildProcess) {
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
}

async function findFreePort() {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  return port
}

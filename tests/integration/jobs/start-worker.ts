import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { ownEnvironment, workerEnvironment } from '../../../scripts/lib/environments.mjs'
import { database } from '../../support/database'
import { demoEnvironment } from '../../support/demo-environment'

const ROOT = path.resolve(import.meta.dirname, '../../..')
const PROGRAM = ['--conditions=react-server', '--import', 'tsx', path.join(ROOT, 'src/jobs/worker.ts')]

/** The worker as the starter runs it, on this file's database, or with other settings. */
export function startWorker(settings: Record<string, string> = {}) {
  const web = demoEnvironment({ databaseUrl: database.appUrl, port: 3000 })
  const env = {
    ...workerEnvironment(web, database.workerUrl),
    NODE_ENV: 'production' as const,
    PATH: ownEnvironment.PATH,
    ...settings,
  }
  const child: ChildProcess = spawn(process.execPath, PROGRAM, {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => (said += text))
  const ended = once(child, 'exit').then(([code]) => code as number | null)
  return { child, ended, said: () => said, counted: () => askCounted(child) }
}

interface Counted {
  readonly name: string
  readonly values: readonly { readonly value: number; readonly labels: Readonly<Record<string, string>> }[]
}

/** What the worker has counted, as it answers the supervisor: by name and state or step, such as `assurance_jobs waiting`. */
function askCounted(child: ChildProcess): Promise<ReadonlyMap<string, number>> {
  return new Promise((done) => {
    const take = (message: { kind?: string; metrics?: readonly Counted[] }) => {
      if (message.kind !== 'metrics') return
      child.off('message', take)
      const all = (message.metrics ?? []).flatMap(({ name, values }) =>
        values.map(
          ({ value, labels }) => [`${name} ${labels.state ?? labels.step ?? ''}`.trim(), value] as const,
        ),
      )
      done(new Map(all))
    }
    child.on('message', take)
    child.send({ kind: 'metrics' })
  })
}

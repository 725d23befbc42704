import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { clearAwayAfterUs } from '../../tests/durability/clearing'
import { type Prepared, prepareDrafts } from '../../tests/durability/prepare-drafts'
import { startBuiltService } from '../../tests/support/built-service'
import { type OwnDatabase, cloneDatabase } from '../../tests/support/clone-database'
import { prepareTemplate } from '../../tests/support/cluster'
import { ownEnvironment, webEnvironment } from '../lib/environments.mjs'
import { startEmbeddedPostgres } from '../postgres/embedded.mjs'
import type { Closing } from '../start/closing.mjs'
import { prepareData } from '../start/prepare-data.mjs'
import { recordInto } from './statements'

/** Those of a third warm the service up. */
const DRAFTS = 96

/** A PostgreSQL with the settings of the service, and whatever is started on it; all of it goes when we end. */
export type Stage = Awaited<ReturnType<typeof openStage>>

export async function openStage(closing: Closing) {
  const dir = mkdtempSync(path.join(tmpdir(), 'postgres-of-bench-'))
  const clearing = clearAwayAfterUs(dir)
  closing.onClose(clearing.dismiss)
  const postgres = await startEmbeddedPostgres({ dir, port: 0 })
  closing.onClose(postgres.remove)
  const access = await prepareTemplate(postgres.urlFor('postgres'))

  const start = startNoted(closing, clearing.note)
  return {
    clone: (name: string, template?: string) => cloneDatabase(access, name, template),
    /** The built service on a database, as anybody would start it; it is stopped when the work is done. */
    withService: <Value>(database: OwnDatabase, work: (origin: string) => Promise<Value>) =>
      start(database, {}, work),
    /** The same, writing down its statements: for what is asked, never for how long it takes. */
    withRecordedService: <Value>(database: OwnDatabase, work: RecordedWork<Value>) => {
      const { settings, take } = recordInto(path.join(dir, `statements-of-${database.name}`))
      return start(database, settings, (origin) => work(origin, take))
    },
  }
}

type RecordedWork<Value> = (origin: string, take: ReturnType<typeof recordInto>['take']) => Promise<Value>

/** Starts the service as people have it, so that it ends with us, however we end. */
function startNoted(closing: Closing, note: (pid: number) => void) {
  return async <Value>(
    { appUrl }: OwnDatabase,
    settings: Record<string, string>,
    work: (origin: string) => Promise<Value>,
  ): Promise<Value> => {
    const started = await closing.during(async () => {
      const built = await startBuiltService({
        databaseUrl: appUrl,
        settings: { ...settings, BUILT_FOR_TESTS: undefined },
      })
      closing.onClose(built.stop)
      note(built.pid)
      return built
    })
    try {
      return await work(started.origin)
    } finally {
      await started.stop()
    }
  }
}

/** A database with the whole demo in it. */
export async function loadDemo(stage: Stage): Promise<OwnDatabase> {
  const demo = await stage.clone('demo')
  const found = { databaseUrl: demo.appUrl, appSecret: 'for-the-bench-only, and never of a service' }
  const where = { port: 3000, host: '127.0.0.1', origin: 'http://localhost:3000' }
  const settings = { mode: 'demo' as const, ...where }
  await prepareData(webEnvironment(ownEnvironment, settings, found))
  return demo
}

/** A database with many drafts that may be submitted as they stand, of which the first are enough. */
export async function prepareToSubmit(stage: Stage): Promise<Prepared> {
  const { drafts, sessions } = await prepareDrafts(await stage.clone('prepared'))
  return { drafts: drafts.slice(0, DRAFTS), sessions }
}

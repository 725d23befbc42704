import { withClient } from '../../scripts/postgres/client.mjs'
import { cloneDatabase } from '../support/clone-database'
import { type Found, findFaults } from './find-faults'
import { type Killing, killOften } from './kill-often'
import { startKillablePostgres } from './killable-postgres'
import { startKillableWeb } from './killable-web'
import { CLIENTS, OF_FEW, prepareDrafts } from './prepare-drafts'
import { type Run, beginRun } from './run'
import { seededChance } from './seeded-chance'
import { readStored } from './stored-returns'
import { submitAtOnce } from './submit-drafts'

export interface Wanted {
  /** Of the database of this run, and of the chance in it. */
  readonly name: string
  readonly seed: number
  readonly killings: readonly Killing[]
  /** What a superuser changes in the database before, so that a promise is broken. */
  readonly spoil?: string
}

/** A PostgreSQL and a template of many drafts, on copies of which the clients run. */
export async function openStage() {
  const postgres = await startKillablePostgres()
  const { access } = postgres
  const prepared = await prepareDrafts(await cloneDatabase(access, 'prepared'), OF_FEW)
  return {
    perform: (wanted: Wanted) => perform(postgres, prepared, wanted),
    sql: (text: string) => withClient(access.superuserUrl, (client) => client.query(text)),
    close: postgres.remove,
  }
}

async function perform(
  postgres: Awaited<ReturnType<typeof startKillablePostgres>>,
  { drafts }: Awaited<ReturnType<typeof prepareDrafts>>,
  { name, seed, killings, spoil = '' }: Wanted,
): Promise<{ run: Run; faults: readonly Found[] }> {
  const { superuserUrl, appUrl } = await cloneDatabase(postgres.access, name, 'prepared')
  await withClient(superuserUrl, (client) => client.query(`${slowDisk(name)}; ${spoil}`))
  const web = await startKillableWeb(appUrl, postgres.noteProcess)
  const run = beginRun({ origin: web.origin, drafts, chance: seededChance(seed), mostSaves: 1 })
  const aim = () => Promise.resolve(web.kill)
  const victims = { postgres, service: { aim, restart: web.restart }, superuserUrl }
  try {
    await Promise.all([
      killOften(run, victims, killings).then(() => (run.isOver = true)),
      submitAtOnce(run, CLIENTS).then(() => refuseToRunOut(run)),
    ])
    if (web.hasEnded()) throw new Error(`The service ended by itself:\n${web.log()}`)
    return { run, faults: findFaults(run.told, await readStored(superuserUrl)) }
  } finally {
    run.broken.abort()
    await web.stop()
  }
}

/** A COMMIT takes a tenth of a second, as on a busy disk: an answer that does not wait for it is far ahead of it. */
function slowDisk(name: string): string {
  return `ALTER DATABASE "${name}" SET commit_delay = 100000; ALTER DATABASE "${name}" SET commit_siblings = 0`
}

function refuseToRunOut({ isOver, broken }: Run): void {
  if (isOver) return
  broken.abort()
  throw new Error('The drafts ran out before everything was killed: prepare more of them')
}

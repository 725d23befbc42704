import { mkdtempSync } from 'node:fs'
import { get } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { removeEmbeddedPostgres } from '../../scripts/postgres/embedded.mjs'
import { readPostmaster } from '../../scripts/postgres/running.mjs'
import { keepPostgres } from '../../scripts/start/keep-postgres.mjs'
import { startBuiltService } from '../support/built-service'
import { cloneDatabase, type OwnDatabase } from '../support/clone-database'
import { prepareTemplate } from '../support/cluster'
import { clearAwayAfterUs } from './clearing'
import { type Prepared, prepareLeads } from './prepare-drafts'

/** What came of one question: a status, or 0 where there was no answer. */
export interface Told {
  readonly status: number
  readonly ms: number
}

const prepareOnlyLeads = async (own: OwnDatabase): Promise<Prepared> => ({
  sessions: await prepareLeads(own),
  drafts: [],
})

/**
 * As `npm start` has it: a PostgreSQL and processes of the web that are replaced, with somebody who is signed in.
 *
 * @param within the folder in which that of PostgreSQL is made
 */
export async function openSupervised(
  settings: Record<string, string>,
  prepare = prepareOnlyLeads,
  within = tmpdir(),
) {
  const dir = mkdtempSync(path.join(within, 'postgres-that-is-kept-'))
  const clearing = clearAwayAfterUs(dir)
  let isClosing = false
  const undoings: (() => unknown)[] = []
  const closing = { isClosing: () => isClosing, onClose: (undo: () => unknown) => void undoings.push(undo) }
  const postgres = await keepPostgres({ dir, port: 0 }, closing)
  const own = await cloneDatabase(await prepareTemplate(postgres.urlFor('postgres')), 'stays_up')
  const prepared = await prepare(own)
  const built = await startBuiltService({ databaseUrl: own.appUrl, settings })
  clearing.note(built.pid)
  return {
    ...{ built, own, prepared, port: built.port },
    postgresPid: () => readPostmaster(postgres.data)?.pid ?? 0,
    /** Pids of the web processes, or of the front. */
    pidsOf: async (program: 'web.mjs' | 'front.mjs') =>
      (await built.children()).filter((child) => child.program === program).map(({ pid }) => pid),
    ask: (given: Asking = {}) => askOnce(built.port, { session: prepared.sessions[0] ?? '', ...given }),
    close: async () => {
      isClosing = true
      await built.stop()
      for (const undo of undoings) await undo()
      await removeEmbeddedPostgres(dir)
      await clearing.dismiss()
    },
  }
}

export type Supervised = Awaited<ReturnType<typeof openSupervised>>

interface Asking {
  readonly path?: string
  readonly session?: string
  /** After how many milliseconds whoever asks hangs up. */
  readonly patience?: number
}

/** One question on a connection of its own. */
function askOnce(
  port: number,
  { path: asked = '/', session = '', patience = 60_000 }: Asking,
): Promise<Told> {
  const began = performance.now()
  return new Promise((done) => {
    const end = (status: number) => done({ status, ms: performance.now() - began })
    const headers = { host: `localhost:${port}`, cookie: `assurance-session=${session}` }
    const question = get({ host: '127.0.0.1', port, path: asked, headers, agent: false }, (answer) => {
      answer.on('error', () => end(0))
      answer.resume().once('end', () => end(answer.statusCode ?? 0))
    })
    question.on('error', () => end(0))
    const late = setTimeout(() => question.destroy(new Error('enough')), patience)
    question.once('close', () => clearTimeout(late))
  })
}

const MINUTE = 60_000

/** Milliseconds until whoever is signed in has a page again; throws where that takes longer than it may. */
export async function untilBack(
  { ask }: Supervised,
  isBack = () => Promise.resolve(true),
  mostMs = MINUTE,
): Promise<number> {
  const began = performance.now()
  while (performance.now() - began < mostMs) {
    const { status } = await ask({ patience: 15_000 })
    if (status === 307 || status === 303) throw new Error('Whoever was signed in has to sign in again')
    if (status === 200 && (await isBack())) return performance.now() - began
    await wait(20)
  }
  throw new Error(`It was not back within ${mostMs / 1000} s`)
}

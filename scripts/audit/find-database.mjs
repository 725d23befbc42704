import { existsSync } from 'node:fs'
import path from 'node:path'
import { isGiven, valueOf } from '../../src/server/setting.mjs'
import { databaseOwnerUrl, databaseUrl } from '../../src/server/database-settings.mjs'
import { inLocal } from '../lib/places.mjs'
import { isAlive } from '../lib/processes.mjs'
import { StepFailure } from '../lib/step-failure.mjs'

/**
 * The database to look at, as its owner: the one that was named, else the embedded one, which is started for as long as
 * the work takes unless it runs already.
 *
 * @template Answer
 * @param {import('../lib/environments.mjs').Environment} env
 * @param {(ownerUrl: string) => Promise<Answer>} work
 * @returns {Promise<Answer>}
 */
export async function withOwnersDatabase(env, work) {
  if (isGiven(env, databaseOwnerUrl)) return work(valueOf(env, databaseOwnerUrl))
  if (isGiven(env, databaseUrl)) {
    throw new StepFailure('DATABASE_URL is given without DATABASE_OWNER_URL.', {
      advice: 'give the address of the same database as the role assurance_owner.',
    })
  }
  if (!existsSync(inLocal('secrets.json')) || !existsSync(inLocal('postgres'))) {
    throw new StepFailure('There is no database here yet.', {
      advice: 'npm start makes the one of the demo. For your own, give DATABASE_OWNER_URL.',
    })
  }
  return (await findOwnersUrl(work)) ?? startFor(work)
}

/**
 * The embedded database of a service that runs.
 *
 * @template Answer
 * @param {(ownerUrl: string) => Promise<Answer>} work
 * @returns {Promise<Answer | null>}
 */
async function findOwnersUrl(work) {
  const { findHome } = await import('../postgres/data-home.mjs')
  const { readPostmaster } = await import('../postgres/running.mjs')
  const running = readPostmaster(path.join(findHome(inLocal('postgres')), 'data'))
  if (!running?.ready || !isAlive(running.pid)) return null
  return work(await ownersUrlOn(`postgresql://127.0.0.1:${running.port}/`))
}

/** @template Answer @param {(ownerUrl: string) => Promise<Answer>} work */
async function startFor(work) {
  const { startEmbeddedPostgres } = await import('../postgres/embedded.mjs')
  const server = await startEmbeddedPostgres({ dir: inLocal('postgres') })
  try {
    return await work(await ownersUrlOn(server.urlFor('postgres')))
  } finally {
    await server.stop()
  }
}

/** @param {string} base */
async function ownersUrlOn(base) {
  const { changeUrl } = await import('../postgres/client.mjs')
  const { DATABASE, OWNER_ROLE } = await import('../postgres/roles.mjs')
  const { readSecrets } = await import('../start/secrets.mjs')
  return changeUrl(base, { user: OWNER_ROLE, password: readSecrets().ownerPassword, database: DATABASE })
}

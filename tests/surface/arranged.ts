import type { Client } from 'pg'
import { inject } from 'vitest'
import { disconnect } from '@/server/db/client'
import { withClient } from '../../scripts/postgres/client.mjs'
import type { People } from '../factories/organisations'
import { cloneDatabase } from '../support/clone-database'
import { database } from '../support/database'
import { arrangeOrganisations } from './arrange'

/** A database with both organisations, as they are arranged; the files of a run clone it. */
const TEMPLATE = 'arranged_organisations'

/**
 * Fills the file's own database with both organisations, and says who is in them. Whichever file of a run comes first arranges them, while
 * another that comes meanwhile waits, and leaves a copy; what is arranged by then is cloned, which takes a tenth of the time.
 */
export function findOrganisations(): Promise<People> {
  return withClient(inject('cluster').superuserUrl, async (client) => {
    await client.query('SELECT pg_advisory_lock(1)')
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [TEMPLATE])
    if (!rowCount) return arrangeFirst(client)
    await client.query('SELECT pg_advisory_unlock(1)')
    await client.query(`DROP DATABASE "${database.name}"`)
    await cloneDatabase(inject('cluster'), database.name, TEMPLATE)
    return withClient(database.superuserUrl, readPeople)
  })
}

async function arrangeFirst(client: Client): Promise<People> {
  const people = await withClient(database.superuserUrl, async (own) => {
    const arranged = await arrangeOrganisations(own)
    await own.query('CREATE SCHEMA arranged; CREATE TABLE arranged.people (people jsonb NOT NULL)')
    await own.query('INSERT INTO arranged.people VALUES ($1)', [JSON.stringify(arranged)])
    return arranged
  })
  await disconnect()
  // Nobody may be connected to what is copied; whoever asks again connects again.
  await client.query('SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = $1', [
    database.name,
  ])
  await client.query(`CREATE DATABASE "${TEMPLATE}" TEMPLATE "${database.name}"`)
  return people
}

async function readPeople(client: Client): Promise<People> {
  const { rows } = await client.query<{ people: People }>('SELECT people FROM arranged.people')
  if (!rows[0]) throw new Error('Nobody was arranged')
  return rows[0].people
}

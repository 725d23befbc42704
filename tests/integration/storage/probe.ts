import pg, { type QueryResult, type QueryResultRow } from 'pg'
import { afterAll, inject } from 'vitest'
import { changeUrl, withClient } from '../../../scripts/postgres/client.mjs'
import { asSuperuser, database } from '../../support/database'

/** Past every guard but checks and triggers: to arrange, to tamper, and to look. */
export { asSuperuser }

export type Question = { sql: string; values?: unknown[] }

export const superuserUrl = changeUrl(inject('cluster').superuserUrl, { database: database.name })

/** What the service's own role gets for a person: the rows, or the SQLSTATE of the refusal. Nothing stays. */
export async function ask(personId: string | null, question: Question): Promise<QueryResultRow[] | string> {
  return inTrial(await connection(database.appUrl), [], personId, question)
}

/** How many rows a person reads or touches, or the SQLSTATE of the refusal. */
export async function count(personId: string | null, question: Question): Promise<number | string> {
  const answer = await ask(personId, question)
  return typeof answer === 'string' ? answer : answer.length
}

/**
 * The same with a guard broken first, for as long as the question takes: the probe must then see what was guarded. It is asked by the
 * service's own role as it would have signed in: functions that look at who signed in see no superuser.
 */
export async function countWithout(ddl: string, personId: string | null, question: Question) {
  const before = [ddl, 'SET LOCAL SESSION AUTHORIZATION assurance_app']
  const answer = await inTrial(await connection(superuserUrl), before, personId, question)
  return typeof answer === 'string' ? answer : answer.length
}

/** Runs statements one after the other as superuser and gives the last one's rows; nothing stays. */
export async function trySuperuser(...statements: string[]): Promise<QueryResultRow[] | string> {
  const [last = '', ...before] = statements.toReversed()
  return withClient(superuserUrl, (client: pg.Client) =>
    inTrial(client, before.toReversed(), null, { sql: last }),
  )
}

// Trials come by the hundred: each role keeps one connection as long as its test file runs.
const kept = new Map<string, Promise<pg.Client>>()

function connection(connectionString: string) {
  const open = kept.get(connectionString) ?? connect(connectionString)
  kept.set(connectionString, open)
  return open
}

async function connect(connectionString: string) {
  const client = new pg.Client({ connectionString })
  await client.connect()
  return client
}

afterAll(async () => {
  for (const client of kept.values()) await (await client).end()
})

async function inTrial(client: pg.Client, before: string[], personId: string | null, question: Question) {
  await client.query('BEGIN')
  try {
    for (const statement of before) await client.query(statement)
    await client.query(`SELECT set_config('app.person_id', $1, true)`, [personId ?? ''])
    const result: QueryResult = await client.query(question.sql, question.values ?? [])
    return result.rows as QueryResultRow[]
  } catch (refusal) {
    return stateOf(refusal)
  } finally {
    await client.query('ROLLBACK')
  }
}

/** The SQLSTATE of a refusal by the database; whatever else went wrong is thrown on. */
export function stateOf(refusal: unknown): string {
  if (refusal instanceof Error && 'code' in refusal && typeof refusal.code === 'string') return refusal.code
  throw refusal
}

/** A question with its values written into it, to be asked among others. */
export function inline({ sql, values = [] }: Question): string {
  const quote = (value: unknown) => (value === null ? 'NULL' : `'${value as string | number}'`)
  return sql
    .replace(/\$(\d+)/g, (_, place: string) => quote(values[Number(place) - 1]))
    .replace(' RETURNING 1', '')
}

/** Several writes in one transaction that each find something: `done`, or the SQLSTATE of the refusal. `before` breaks a guard, or arranges. */
export async function together(personId: string, writes: readonly string[], before = 'SELECT 1') {
  const each = writes.map((write) => `${write}; IF NOT FOUND THEN RAISE no_data_found; END IF;`).join(' ')
  const answer = await countWithout(before, personId, { sql: `DO $do$ BEGIN ${each} END $do$` })
  return typeof answer === 'string' ? answer : 'done'
}

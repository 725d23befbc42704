import type { Client, QueryResult } from 'pg'
import pg from 'pg'
import { vi } from 'vitest'
import { withClient } from '../../../scripts/postgres/client.mjs'
import { database } from '../../support/database'

/** A statement as it was sent. */
export interface Sent {
  readonly text: string
  readonly values?: unknown[]
}

/** A place in a plan, with what is worked out for it beneath. */
export interface PlanNode {
  readonly 'Node Type': string
  readonly 'Parent Relationship'?: string
  readonly 'Actual Loops': number
  readonly Output?: readonly string[]
  readonly Filter?: string
  readonly Plans?: readonly PlanNode[]
}

/** How a statement was carried out for somebody, and how often each function of ours was called for it, those it calls included. */
export interface Carried {
  readonly nodes: readonly PlanNode[]
  readonly calls: Readonly<Record<string, number>>
}

/** What the service sends while it works, but for what begins and ends a transaction. */
export async function sentBy(work: () => Promise<unknown>): Promise<readonly Sent[]> {
  const spy = vi.spyOn(pg.Client.prototype, 'query')
  try {
    await work()
    return spy.mock.calls.map(([query]) => query as unknown as Sent).filter((query) => isAsked(query))
  } finally {
    spy.mockRestore()
  }
}

function isAsked(query: unknown): boolean {
  const isStatement = typeof query === 'object' && query !== null && 'text' in query
  return isStatement && !/^\s*(BEGIN|COMMIT|SET )|set_config\(/.test(String(query.text))
}

/** Carries a statement out as the service's role for a person, under row security, and undoes it. */
export function carryOut(personId: string, { text, values = [] }: Sent, ddl = ''): Promise<Carried> {
  return withClient(database.superuserUrl, async (client: Client) => {
    await client.query(`BEGIN; ${ddl}`)
    await client.query(`SET LOCAL track_functions = 'all'; SET LOCAL ROLE assurance_app`)
    await client.query(`SELECT set_config('app.person_id', $1, true)`, [personId])
    const explain = `EXPLAIN (ANALYZE, VERBOSE, TIMING OFF, FORMAT JSON) ${text}`
    const planned: QueryResult<Record<'QUERY PLAN', [{ Plan: PlanNode }]>> = await client.query(
      explain,
      values,
    )
    const called = await client.query<{ name: string; calls: number }>(
      'SELECT funcname AS name, calls::int FROM pg_stat_xact_user_functions',
    )
    await client.query('ROLLBACK')
    const [root] = planned.rows[0]?.['QUERY PLAN'] ?? []
    const calls = Object.fromEntries(called.rows.map(({ name, calls: times }) => [name, times]))
    return { nodes: root ? within(root.Plan) : [], calls }
  })
}

function within(node: PlanNode): readonly PlanNode[] {
  return [node, ...(node.Plans ?? []).flatMap(within)]
}

/** What is worked out again and again: a subquery for each row, a sum for each row. */
export function repeated({ nodes }: Carried): readonly string[] {
  return nodes
    .filter((node) => node['Parent Relationship'] === 'SubPlan' || /Aggregate|Group/.test(node['Node Type']))
    .filter((node) => node['Actual Loops'] > 2)
    .map((node) => `${node['Node Type']}, ${node['Actual Loops']} times: ${node.Output?.join()}`)
}

/** Arrays that rows are compared with, one element after the other: all but those that are as long as somebody's roles are many. */
export function walked({ nodes }: Carried): readonly string[] {
  return nodes
    .filter((node) => node['Parent Relationship'] === 'InitPlan')
    .flatMap(({ Output = [] }) => Output)
    .filter((output) => /\bmy_/.test(output) && !/^my_(frameworks|own_services)\(/.test(output))
}

/** Functions of ours that were called once a row, or as good as: their names, and how often. */
export function calledOften({ calls }: Carried, most: number): readonly string[] {
  return Object.entries(calls).flatMap(([name, times]) => (times > most ? [`${name}, ${times} times`] : []))
}

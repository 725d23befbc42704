import { expect, test } from 'vitest'
import type { Actor } from '@/domain/access/actor'
import { reachOf } from '@/domain/access/actor'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { addQuarters, financialYearOf } from '@/domain/periods/period'
import { listProviderReturns, listSubmittedVersions } from '@/server/db/dashboards'
import { listDeclarationHeaders } from '@/server/db/declaration-headers'
import { listExportableYears } from '@/server/db/exportable-years'
import { listReturnHeaders } from '@/server/db/return-headers'
import type { Scope } from '@/server/db/scope'
import type { Transaction } from '@/server/db/client'
import { withActor } from '@/server/db/transaction'
import { PERIOD } from '../../factories/period'
import { asSuperuser } from '../../support/database'
import { registerMany } from './many-providers'

const people = await registerMany()
const { code } = framework
const readers = ['national', 'auditor', 'north', 'south', 'lead1', 'administrator'] as const

/** What a list gives to somebody, in the order of its keys. */
async function given<Row>(actor: Actor, list: (tx: Transaction, scope: Scope) => Promise<readonly Row[]>) {
  const rows = await withActor(actor, ({ tx }) => list(tx, reachOf(actor, 'return:read-submitted', code)))
  return inOrder(rows)
}

/** The same, asked row by row of the bare tables: for each row of the list, what is beside it. */
async function expected(actor: Actor, sql: string) {
  const reach = reachOf(actor, 'return:read-submitted', code)
  return inOrder(await asSuperuser<object>(sql, [reach === 'all' ? await everybody() : reach]))
}

const everybody = async () =>
  (await asSuperuser<{ code: string }>('SELECT code FROM provider')).map((row) => row.code)
const inOrder = (rows: readonly unknown[]) => rows.map((row) => JSON.stringify(row)).toSorted()

const firstAt = (
  of: string,
) => `(SELECT f.submitted_at FROM submission f WHERE (f.framework, f.provider_code, f.period, f.version)
  = (${of}.framework, ${of}.provider_code, ${of}.period, 1))`

test.each(readers)(
  '%s is given the returns with when each first came, as looked up one by one',
  async (name) => {
    const actor = people[name]
    const own = await given(actor, async (tx, scope) => {
      const headers = await listReturnHeaders(tx, code, scope)
      return headers.map(({ providerCode, period, state, version, submitted }) => {
        const {
          at = null,
          firstAt: first = null,
          byName = null,
          late = null,
          reason = null,
        } = submitted ?? {}
        return { providerCode, period, state, version, at, first, byName, late, reason }
      })
    })
    const looked = await expected(
      actor,
      `SELECT r.provider_code AS "providerCode", r.period, r.state, r.version, s.submitted_at AS at,
      CASE WHEN r.version > 0 THEN ${firstAt('r')} END AS first, s.submitted_by_name AS "byName", s.late, s.reason
    FROM quarterly_return r LEFT JOIN submission s USING (framework, provider_code, financial_year, period, version)
    WHERE r.provider_code = ANY ($1)`,
    )
    expect(own).toEqual(looked)
    expect(own.length > 0).toBe(name !== 'administrator')
  },
)

test.each(['latest', 'first'] as const)(
  'a dashboard is given the %s versions with when each first came',
  async (shown) => {
    const periods = [PERIOD, addQuarters(PERIOD, -1)]
    const own = await given(people.north, async (tx, scope) => {
      const providers = await listProviderReturns(tx, code, scope, periods, shown)
      return providers.flatMap(({ providerCode, returns }) =>
        returns.map(({ period, submitted }) => ({
          ...{ providerCode, period, version: submitted?.version ?? null },
          first: submitted?.firstAt ?? null,
        })),
      )
    })
    const version = shown === 'first' ? 'least(r.version, 1)' : 'r.version'
    const looked = await expected(
      people.north,
      `SELECT r.provider_code AS "providerCode", r.period, nullif(${version}, 0) AS version, ${firstAt('r')} AS first
    FROM quarterly_return r WHERE r.provider_code = ANY ($1) AND r.period IN ('${periods.join(`','`)}')`,
    )
    expect(own).toEqual(looked)
  },
)

test('every version of a return says when the first one came', async () => {
  const versions = await given(people.national, async (tx, scope) => {
    const all = []
    for (const providerCode of await everybody()) {
      const of = { framework: code, providerCode, period: PERIOD }
      for (const { version, firstAt: first } of await listSubmittedVersions(tx, code, scope, of, null))
        all.push({ providerCode, version, first })
    }
    return all
  })
  const sql = `SELECT s.provider_code AS "providerCode", s.version, ${firstAt('s')} AS first FROM submission s
    WHERE s.period = '${PERIOD}' AND s.provider_code = ANY ($1)`
  expect(versions).toEqual(await expected(people.national, sql))
})

test.each(readers)(
  '%s is given the declarations with what their lines come to, as counted one by one',
  async (name) => {
    const own = await given(people[name], async (tx, scope) => {
      const headers = await listDeclarationHeaders(tx, code, scope)
      return headers.map(
        ({ providerCode, year, version, criteriaMissing, notMet, quartersReceived, late }) => {
          return { providerCode, year, version, criteriaMissing, notMet, quartersReceived, late }
        },
      )
    })
    const lines = `FROM declared_line x WHERE (x.framework, x.provider_code, x.financial_year, x.version)
    = (d.framework, d.provider_code, d.financial_year, d.version)`
    const looked = await expected(
      people[name],
      `SELECT d.provider_code AS "providerCode", d.financial_year AS year, d.version,
      (SELECT sum(x.criteria_missing)::int ${lines}) AS "criteriaMissing",
      ARRAY(SELECT x.indicator ${lines} AND x.status = 'not-met' ORDER BY 1) AS "notMet",
      (SELECT count(*)::int FROM quarterly_return q WHERE q.framework = d.framework AND q.provider_code = d.provider_code
        AND q.financial_year = d.financial_year AND q.version > 0) AS "quartersReceived",
      (SELECT s.late FROM signed_declaration s WHERE (s.provider_code, s.financial_year, s.version)
        = (d.provider_code, d.financial_year, d.version)) AS late
    FROM declaration d WHERE d.provider_code = ANY ($1)`,
    )
    expect(own).toEqual(looked)
  },
)

test.each(readers)('%s is given the years with what came of each, as counted one by one', async (name) => {
  const own = await given(people[name], (tx, scope) => listExportableYears(tx, code, scope))
  const counted = `WHERE x.financial_year = y.year AND x.version > 0 AND x.provider_code = ANY ($1)`
  const looked = await expected(
    people[name],
    `SELECT y.year, (SELECT count(*)::int FROM quarterly_return x ${counted}) AS returns,
      (SELECT count(DISTINCT x.period)::int FROM quarterly_return x ${counted}) AS quarters,
      (SELECT count(*)::int FROM declaration x ${counted}) AS declarations
    FROM (SELECT DISTINCT financial_year AS year FROM reporting_window) y`,
  )
  expect(own).toEqual(looked)
  expect(own.some((row) => row.includes(financialYearOf(PERIOD)))).toBe(true)
})

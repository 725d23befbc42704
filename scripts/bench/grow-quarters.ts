import type { Client } from 'pg'
import type { OwnDatabase } from '../../tests/support/clone-database'
import { withClient } from '../postgres/client.mjs'
import type { Stage } from './open-stage'

/** What every quarter has rows of, and what pages of figures read of the past. */
const TABLES = ['reporting_window', 'quarterly_return', 'submission', 'submitted_line', 'return_decision']

/** As many quarters as are copied at once: whole years, so that a first quarter stays one. */
const AT_ONCE = 16
const YEARS = AT_ONCE / 4

/** The earliest quarters of which anything was submitted, in order. */
const EARLIEST = `SELECT DISTINCT period FROM submission WHERE period ~ '^\\d{4}-\\d{2}-Q\\d$' ORDER BY period LIMIT ${AT_ONCE}`

/**
 * A copy of a grown demo with so many quarters: each further one lies before all others, and is the twin of one four years or a multiple
 * of that later, with the same figures of everybody. Every row holds what the table asks of it; what stands in the audit trail of the
 * later one is not invented for the earlier.
 */
export async function growQuarters(stage: Stage, from: OwnDatabase, quarters: number): Promise<OwnDatabase> {
  const grown = await stage.clone(`${from.name}_${quarters}`, from.name)
  await withClient(grown.superuserUrl, async (client: Client) => {
    const count = 'SELECT count(DISTINCT period)::int AS known FROM submission'
    const { rows } = await client.query<{ known: number }>(count)
    const twins = (await client.query<{ period: string }>(EARLIEST)).rows.map(({ period }) => period)
    if (twins.length < AT_ONCE) throw new Error(`Growing needs ${AT_ONCE} quarters`)
    await client.query('BEGIN; SET LOCAL session_replication_role = replica')
    let wanted = quarters - (rows[0]?.known ?? 0)
    for (let years = YEARS; wanted > 0; years += YEARS, wanted -= AT_ONCE)
      for (const table of TABLES)
        // Those nearest to what there is come first: nothing is left out between them.
        await client.query(await copyRows(client, table, years), [twins.slice(-Math.min(wanted, AT_ONCE))])
    await client.query('COMMIT; ANALYZE')
  })
  return grown
}

interface Column {
  readonly name: string
  readonly type: string
}

/** Copies the rows of some quarters so many years earlier: their quarters, years and moments, and nothing else of them. */
async function copyRows(client: Client, table: string, years: number): Promise<string> {
  const { rows } = await client.query<Column>(
    `SELECT quote_ident(attname) AS name, format_type(atttypid, NULL) AS type FROM pg_attribute
     WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = '' ORDER BY attnum`,
    [table],
  )
  const values = rows.map((column) => earlier(column, years))
  return `INSERT INTO ${table} (${rows.map(({ name }) => name).join()})
    SELECT ${values.join()} FROM ${table} x WHERE x.period = ANY ($1::text[])`
}

function earlier({ name, type }: Column, years: number): string {
  if (name === 'period' || name === 'financial_year') {
    const first = `(left(x.${name}, 4)::int - ${years})`
    return `${first} || '-' || lpad(((${first} + 1) % 100)::text, 2, '0') || substr(x.${name}, 8)`
  }
  const isMoment = type.startsWith('timestamp') || type === 'date'
  return isMoment ? `(x.${name} - interval '${years} years')::${type}` : `x.${name}`
}

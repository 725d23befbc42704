import { asSuperuser } from '../../support/database'

/** One digest for each table, over every row of every tenant: what a refusal must leave as it was. */
export async function digestRows(): Promise<Record<string, string>> {
  const tables = await asSuperuser<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY 1`,
  )
  const digests = tables.map(
    ({
      name,
    }) => `SELECT '${name}' AS name, md5(coalesce(string_agg(t::text, E'\\n' ORDER BY t::text), '')) AS md5
      FROM "${name}" t`,
  )
  const rows = await asSuperuser<{ name: string; md5: string }>(digests.join(' UNION ALL '))
  return Object.fromEntries(rows.map(({ name, md5 }) => [name, md5]))
}

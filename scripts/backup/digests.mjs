/**
 * What a database holds, as a few numbers that are the same wherever it is restored to: of each table how many rows, and the sum of a
 * hash of each row; of all rules (policies, triggers, constraints, indexes, functions, views, grants, who owns what) one digest a kind.
 *
 * @typedef {{ tables: Record<string, string>, rules: Record<string, string> }} Digests
 */

const OURS = `n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'`

const TABLES = `SELECT format('%I.%I', n.nspname, c.relname) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p') AND ${OURS} ORDER BY 1`

const SEQUENCES = `SELECT format('%I.%I', n.nspname, c.relname) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind = 'S' AND ${OURS} ORDER BY 1`

/** Whoever grants may be called otherwise on another machine, and an order of grants says nothing. */
const granted = (/** @type {string} */ acl) => `(SELECT string_agg(
  format('%s %s %s', CASE WHEN a.grantee = 0 THEN 'everybody' ELSE pg_get_userbyid(a.grantee) END, a.privilege_type, a.is_grantable),
  ', ' ORDER BY pg_get_userbyid(a.grantee), a.grantee, a.privilege_type) FROM aclexplode(${acl}) a)`

/** Of several terms that are joined by AND PostgreSQL writes the brackets otherwise once it has read them again. @param {string} written */
const bare = (written) => `translate(${written}, '() ', '')`

/** Each line says one thing that must be the same again. @type {Record<string, string>} */
const RULES = {
  policies: `SELECT ${bare('p::text')} AS line FROM pg_policies p`,
  'row security': `SELECT format('%I.%I %s %s %s', n.nspname, c.relname, c.relrowsecurity, c.relforcerowsecurity, c.reloptions) AS line
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind IN ('r', 'p', 'v') AND ${OURS}`,
  triggers: `SELECT format('%s %s', ${bare('pg_get_triggerdef(t.oid)')}, t.tgenabled) AS line FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
    JOIN pg_namespace n ON n.oid = c.relnamespace WHERE NOT t.tgisinternal AND ${OURS}`,
  constraints: `SELECT format('%s %s %s', k.conrelid::regclass, k.conname, ${bare('pg_get_constraintdef(k.oid)')}) AS line FROM pg_constraint k
    JOIN pg_namespace n ON n.oid = k.connamespace WHERE ${OURS}`,
  indexes: `SELECT ${bare('i.indexdef')} AS line FROM pg_indexes i JOIN pg_namespace n ON n.nspname = i.schemaname WHERE ${OURS}`,
  functions: `SELECT format('%s %s %s', pg_get_functiondef(f.oid), pg_get_userbyid(f.proowner), ${granted(
    `coalesce(f.proacl, acldefault('f', f.proowner))`,
  )}) AS line FROM pg_proc f JOIN pg_namespace n ON n.oid = f.pronamespace WHERE f.prokind IN ('f', 'p') AND ${OURS}`,
  views: `SELECT format('%I.%I %s', n.nspname, c.relname, ${bare('pg_get_viewdef(c.oid)')}) AS line FROM pg_class c
    JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind = 'v' AND ${OURS}`,
  grants: `SELECT format('%I.%I %s %s %s', n.nspname, c.relname, c.relkind, pg_get_userbyid(c.relowner), ${granted(
    `coalesce(c.relacl, acldefault('r', c.relowner))`,
  )}) AS line FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind IN ('r', 'p', 'v', 'S') AND ${OURS}`,
  'grants of columns': `SELECT format('%I.%I.%I %s', n.nspname, c.relname, a.attname, ${granted('a.attacl')}) AS line FROM pg_attribute a
    JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace WHERE a.attacl IS NOT NULL AND ${OURS}`,
  schemas: `SELECT format('%I %s %s', n.nspname, pg_get_userbyid(n.nspowner), ${granted(
    `coalesce(n.nspacl, acldefault('n', n.nspowner))`,
  )}) AS line FROM pg_namespace n WHERE ${OURS}`,
  columns: `SELECT format('%I.%I.%I %s %s %s', n.nspname, c.relname, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull,
      pg_get_expr(d.adbin, d.adrelid)) AS line FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
    JOIN pg_namespace n ON n.oid = c.relnamespace LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
    WHERE a.attnum > 0 AND NOT a.attisdropped AND c.relkind IN ('r', 'p', 'v') AND ${OURS}`,
}

/** How values are written as text must not hang on who asks, and names are whole. */
const SAME_TEXT = `SET LOCAL TIME ZONE 'UTC'; SET LOCAL DateStyle = 'ISO'; SET LOCAL IntervalStyle = 'postgres';
  SET LOCAL extra_float_digits = 1; SET LOCAL bytea_output = 'hex'; SET LOCAL search_path = ''; SET LOCAL row_security = off`

/**
 * @param {import('pg').Client} client in a transaction, as a role that sees every row
 * @returns {Promise<Digests>}
 */
export async function digestsOf(client) {
  await client.query(SAME_TEXT)
  const names = (/** @type {string} */ sql) =>
    client.query(sql).then(({ rows }) => rows.map(({ name }) => name))
  /** @type {Record<string, string>} */
  const tables = {}
  for (const name of await names(TABLES)) tables[name] = await one(client, ofRows(name))
  for (const name of await names(SEQUENCES))
    tables[name] = await one(client, `SELECT format('%s %s', last_value, is_called) AS one FROM ${name}`)
  /** @type {Record<string, string>} */
  const rules = {}
  for (const [kind, sql] of Object.entries(RULES)) rules[kind] = await one(client, ofLines(sql))
  return { tables, rules }
}

/**
 * What differs, in words; nothing where all of it is the same.
 *
 * @param {Digests} wanted
 * @param {Digests} found
 * @returns {string[]}
 */
export function differencesOf(wanted, found) {
  return /** @type {const} */ (['tables', 'rules']).flatMap((kind) => {
    const names = new Set([...Object.keys(wanted[kind]), ...Object.keys(found[kind])])
    return [...names]
      .filter((name) => wanted[kind][name] !== found[kind][name])
      .map(
        (name) => `${name}: ${wanted[kind][name] ?? 'not there'} became ${found[kind][name] ?? 'not there'}`,
      )
  })
}

/** Sums need no memory and no order, however long the table is. @param {string} table */
const ofRows = (table) =>
  `SELECT format('%s rows, %s', count(*), coalesce(sum(hashtextextended(t::text, 0)), 0)) AS one FROM ${table} t`

/** @param {string} sql */
const ofLines = (sql) => `SELECT format('%s, %s', count(*),
  encode(sha256(convert_to(coalesce(string_agg(line, E'\\n' ORDER BY line COLLATE "C"), ''), 'UTF8')), 'hex')) AS one FROM (${sql}) lines`

/** @param {import('pg').Client} client @param {string} sql @returns {Promise<string>} */
const one = async (client, sql) => (await client.query(sql)).rows[0].one

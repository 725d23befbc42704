import { expect, test } from 'vitest'
import { asSuperuser, trySuperuser } from './probe'
import { SIGNATURE_TRIGGERS } from './signatures'
import { NOT_COMPARED, WRITTEN_DIRECTLY } from './signature-columns'

const COLUMNS = `SELECT c.table_name || '.' || c.column_name AS name FROM information_schema.columns c
  JOIN information_schema.tables t USING (table_schema, table_name)
  WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE' AND c.column_name ~ '(^|_)(by|at)$'
    AND c.data_type IN ('uuid', 'timestamp with time zone') AND c.table_name NOT LIKE '\\_%' ORDER BY 1`

/** The columns of a table that some trigger compares with who is asking, or with now. */
async function listCompared(triggers = SIGNATURE_TRIGGERS): Promise<ReadonlySet<string>> {
  const defined = await asSuperuser<{ tab: string; said: string }>(triggers)
  const names = defined.flatMap(({ tab, said }) => {
    const [, given = ''] = /(?:signed_truly|happens_now)\(([^()]*)\)/.exec(said) ?? []
    return [...given.matchAll(/new\.(\w+)/g)].map(([, column = '']) => `${tab}.${column}`)
  })
  return new Set(names)
}

const compared = await listCompared()
const columns = (await asSuperuser<{ name: string }>(COLUMNS)).map(({ name }) => name)

test('every column that says who did something, or when, is compared with who is asking and with now, or it is said why not', () => {
  const open = columns.filter((name) => !compared.has(name) && !NOT_COMPARED.includes(name))
  expect(open).toEqual([])
})

test('what is said not to be compared is there, and is not compared', () => {
  const gone = NOT_COMPARED.filter((name) => compared.has(name) || !columns.includes(name))
  expect(gone).toEqual([])
})

test('the service’s roles write none of those themselves', async () => {
  const written = `SELECT DISTINCT c.table_name || '.' || c.column_name AS name FROM information_schema.columns c, pg_roles r
    WHERE c.table_schema = 'public' AND r.rolname IN ('assurance_app', 'assurance_worker') AND (
      has_column_privilege(r.oid, format('public.%I', c.table_name)::regclass, c.column_name, 'INSERT')
      OR has_column_privilege(r.oid, format('public.%I', c.table_name)::regclass, c.column_name, 'UPDATE'))`
  const writable = (await asSuperuser<{ name: string }>(written)).map(({ name }) => name)
  expect(NOT_COMPARED.filter((name) => writable.includes(name)).toSorted()).toEqual(WRITTEN_DIRECTLY)
})

test('a further such column is found', async () => {
  const found = await trySuperuser('ALTER TABLE handover ADD COLUMN seen_by UUID', COLUMNS)
  expect(found).toContainEqual({ name: 'handover.seen_by' })
})

import type { HoleFinder } from './hole-finder'
import { roleHoles } from './role-holes'

const OURS = `n.nspname = 'public' AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = %s.oid AND d.deptype = 'e')`
const ourTables = `pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace AND ${OURS.replace('%s', 'c')}`
const ourFunctions = `pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace AND ${OURS.replace('%s', 'p')}`

/** Whose rows these are: figures by provider, the audit by organisation. */
const isTenant = (table: string) => `EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = ${table}
  AND a.attname IN ('provider_code', 'organisation') AND NOT a.attisdropped)`
const grantedToApp = (table: string) => `EXISTS (
  SELECT FROM unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'REFERENCES']) AS privilege
  WHERE has_any_column_privilege('assurance_app', ${table}, privilege))`
const calledByPublic = `EXISTS (SELECT FROM aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) g
  WHERE g.grantee = 0 AND g.privilege_type = 'EXECUTE')`

export const holeFinders: HoleFinder[] = [
  {
    hole: 'a tenant table without forced row security, unless it is one of identity and granted to nobody',
    sql: `SELECT c.relname AS name FROM ${ourTables} WHERE c.relkind IN ('r', 'p') AND ${isTenant('c.oid')}
      AND NOT (c.relrowsecurity AND (c.relforcerowsecurity OR NOT ${grantedToApp('c.oid')}))`,
    planted: [
      { ddl: 'CREATE TABLE leak (provider_code text)', named: 'leak' },
      { ddl: 'ALTER TABLE draft_line NO FORCE ROW LEVEL SECURITY', named: 'draft_line' },
      { ddl: 'ALTER TABLE declared_line NO FORCE ROW LEVEL SECURITY', named: 'declared_line' },
      { ddl: 'ALTER TABLE audit_event DISABLE ROW LEVEL SECURITY', named: 'audit_event' },
      { ddl: 'GRANT SELECT (role) ON membership TO assurance_app', named: 'membership' },
    ],
  },
  {
    hole: 'a table that the service reads without row security, and that is not for everybody',
    sql: `SELECT c.relname AS name FROM ${ourTables} WHERE c.relkind IN ('r', 'p') AND ${grantedToApp('c.oid')}
      AND NOT c.relforcerowsecurity AND c.relname NOT IN ('_prisma_migrations', 'reporting_window', 'known_box', 'sign_in_failure')`,
    planted: [{ ddl: 'GRANT SELECT ON person TO assurance_app', named: 'person' }],
  },
  {
    hole: 'a view that reads with the rights of its owner, or a materialised view',
    sql: `SELECT c.relname AS name FROM ${ourTables} WHERE c.relkind = 'm' OR (c.relkind = 'v'
      AND NOT coalesce(c.reloptions, '{}') && ARRAY['security_invoker=true', 'security_invoker=on'])`,
    planted: [
      { ddl: 'CREATE VIEW leak AS SELECT * FROM submission', named: 'leak' },
      { ddl: 'CREATE MATERIALIZED VIEW leak AS SELECT * FROM submission', named: 'leak' },
    ],
  },
  {
    hole: 'a foreign key between tenant tables that does not carry the provider',
    sql: `SELECT k.conname AS name FROM pg_constraint k WHERE k.contype = 'f' AND ${isTenant('k.conrelid')}
      AND ${isTenant('k.confrelid')} AND NOT EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = k.conrelid
        AND a.attnum = ANY (k.conkey) AND a.attname IN ('provider_code', 'organisation'))`,
    planted: [
      {
        ddl: `ALTER TABLE submission ADD UNIQUE (figures_sha256);
          CREATE TABLE note (provider_code text, of char(64) CONSTRAINT peeks REFERENCES submission (figures_sha256))`,
        named: 'peeks',
      },
    ],
  },
  {
    hole: 'a setting that outlives its transaction, or that is read without minding that it may be empty',
    sql: `SELECT p.proname AS name FROM ${ourFunctions} WHERE p.prosrc ~* 'set_config\\s*\\([^)]*false\\s*\\)'
        OR (p.prosrc ~* 'current_setting\\s*\\(\\s*''app\\.' AND p.prosrc !~* 'nullif\\s*\\(\\s*current_setting')
      UNION ALL SELECT policyname FROM pg_policies WHERE concat(qual, with_check) ~* 'current_setting'`,
    planted: [
      {
        ddl: `CREATE FUNCTION leak() RETURNS text LANGUAGE sql AS $$ SELECT set_config('app.person_id', 'x', false) $$`,
        named: 'leak',
      },
      {
        ddl: `CREATE FUNCTION leak() RETURNS text LANGUAGE sql AS $$ SELECT current_setting('app.person_id', true) $$`,
        named: 'leak',
      },
      {
        ddl: `CREATE POLICY leak ON submission USING (provider_code = current_setting('app.provider', true))`,
        named: 'leak',
      },
    ],
  },
  {
    hole: "a function with its owner's rights whose search path a caller can bend",
    sql: `SELECT p.proname AS name FROM ${ourFunctions} WHERE p.prosecdef AND NOT EXISTS (
      SELECT FROM unnest(p.proconfig) setting WHERE setting ~ '^search_path=pg_catalog, (public, )?pg_temp$')`,
    planted: [
      {
        ddl: `CREATE FUNCTION leak() RETURNS int LANGUAGE sql SECURITY DEFINER AS 'SELECT 1'`,
        named: 'leak',
      },
      { ddl: 'ALTER FUNCTION my_scopes() RESET search_path', named: 'my_scopes' },
      { ddl: 'ALTER FUNCTION my_scopes() SET search_path = public', named: 'my_scopes' },
    ],
  },
  {
    hole: 'a function that everybody may call',
    sql: `SELECT p.proname AS name FROM ${ourFunctions} WHERE ${calledByPublic}`,
    planted: [{ ddl: 'GRANT EXECUTE ON FUNCTION my_scopes() TO PUBLIC', named: 'my_scopes' }],
  },
  {
    hole: 'a policy that asks who is asking once per row, or compares each with a list of all services, or that is not for one of the two roles',
    sql: `SELECT policyname AS name FROM pg_policies
      WHERE regexp_replace(concat(qual, with_check), '\\( SELECT (app_person_id|my_(own_services|frameworks))\\(|(FROM|AS) (app|my)_[a-z_]+', '', 'g')
          ~ '\\m(my_|app_|i_may)'
        OR roles NOT IN ('{assurance_app}', '{assurance_owner}')`,
    planted: [
      {
        ddl: 'CREATE POLICY slow ON submission TO assurance_app USING (service_key(framework, provider_code) = ANY (my_own_services()))',
        named: 'slow',
      },
      {
        ddl: `CREATE POLICY slow ON submission TO assurance_app USING (framework = ANY ((SELECT my_frameworks('audit:read'))::text[])
          OR i_may('audit:read'))`,
        named: 'slow',
      },
      {
        ddl: `CREATE POLICY walks ON submission TO assurance_app
          USING (service_key(framework, provider_code) = ANY ((SELECT my_services('audit:read'))::text[]))`,
        named: 'walks',
      },
      { ddl: 'CREATE POLICY wide ON submission USING (true)', named: 'wide' },
    ],
  },
  {
    hole: 'a policy of the service that lets everything through',
    sql: `SELECT policyname AS name FROM pg_policies WHERE 'assurance_app' = ANY (roles)
      AND concat(qual, with_check) !~ 'my_(own_services|reach|audit_parts|audit_chains)\\('`,
    planted: [
      { ddl: 'CREATE POLICY open ON submission FOR SELECT TO assurance_app USING (true)', named: 'open' },
    ],
  },
  {
    hole: 'a table that says who wrote its rows, and of which the functions of its owner see none',
    sql: `SELECT DISTINCT c.relname AS name FROM pg_constraint k JOIN ${ourTables} ON c.oid = k.conrelid
      WHERE k.contype = 'f' AND k.confrelid = 'person'::regclass AND c.relforcerowsecurity AND NOT EXISTS (
        SELECT FROM pg_policies p WHERE p.tablename = c.relname AND p.cmd IN ('SELECT', 'ALL') AND p.qual = 'true'
          AND p.roles = '{assurance_owner}')`,
    planted: [{ ddl: 'DROP POLICY owner_reads ON case_step', named: 'case_step' }],
  },
  ...roleHoles,
  {
    hole: 'something of ours that another than the owner owns',
    sql: `SELECT c.relname AS name FROM ${ourTables} WHERE c.relkind IN ('r', 'p', 'v', 'm', 'S')
        AND c.relowner <> 'assurance_owner'::regrole
      UNION ALL SELECT p.proname FROM ${ourFunctions} WHERE p.proowner <> 'assurance_owner'::regrole`,
    planted: [{ ddl: 'CREATE TABLE stray (id int)', named: 'stray' }],
  },
  {
    hole: 'a grant to the service that would change what never changes, or to everybody',
    sql: `SELECT DISTINCT table_name AS name FROM information_schema.role_table_grants WHERE table_schema = 'public' AND (
        grantee = 'PUBLIC' OR (grantee = 'assurance_app' AND (privilege_type IN ('TRUNCATE', 'REFERENCES', 'TRIGGER')
          OR (privilege_type = 'UPDATE' AND table_name <> 'sign_in_failure')
          OR (privilege_type = 'DELETE' AND table_name NOT IN ('draft_line', 'draft_figure', 'declaration_box', 'sign_in_failure')))))`,
    planted: [
      { ddl: 'GRANT UPDATE ON service_offering TO assurance_app', named: 'service_offering' },
      { ddl: 'GRANT UPDATE ON submission TO assurance_app', named: 'submission' },
      { ddl: 'GRANT DELETE ON declaration_editor TO assurance_app', named: 'declaration_editor' },
      { ddl: 'GRANT TRUNCATE ON draft_line TO assurance_app', named: 'draft_line' },
      { ddl: 'GRANT SELECT ON person TO PUBLIC', named: 'person' },
    ],
  },
]

import type { HoleFinder } from './hole-finder'

/** What a role of the service's two processes must not have. */
export const roleHoles: HoleFinder[] = [
  {
    hole: "something that the service's role owns, or a power that it has",
    sql: `SELECT c.relname AS name FROM pg_class c WHERE c.relowner = 'assurance_app'::regrole
      UNION ALL SELECT p.proname FROM pg_proc p WHERE p.proowner = 'assurance_app'::regrole
      UNION ALL SELECT rolname FROM pg_roles WHERE rolname IN ('assurance_app', 'assurance_owner', 'assurance_worker')
        AND (rolsuper OR rolbypassrls OR rolcreaterole)
      UNION ALL SELECT 'member' FROM pg_auth_members WHERE member = 'assurance_app'::regrole
      UNION ALL SELECT 'create' WHERE has_schema_privilege('assurance_app', 'public', 'CREATE')`,
    planted: [
      { ddl: 'ALTER TABLE draft_line OWNER TO assurance_app', named: 'draft_line' },
      { ddl: 'ALTER ROLE assurance_app BYPASSRLS', named: 'assurance_app' },
      { ddl: 'GRANT assurance_owner TO assurance_app', named: 'member' },
      { ddl: 'GRANT CREATE ON SCHEMA public TO assurance_app', named: 'create' },
    ],
  },
  {
    hole: "a table that the worker reads or writes besides the timetable, a power that it has, or a role of others' that it may take",
    sql: `SELECT DISTINCT table_name AS name FROM information_schema.role_table_grants WHERE grantee = 'assurance_worker'
        AND table_schema = 'public' AND NOT (privilege_type = 'SELECT' AND table_name = 'reporting_window')
      UNION ALL SELECT 'member' FROM pg_auth_members WHERE member = 'assurance_worker'::regrole
      UNION ALL SELECT 'create' WHERE has_schema_privilege('assurance_worker', 'public', 'CREATE')
        OR has_database_privilege('assurance_worker', current_database(), 'CREATE')`,
    planted: [
      { ddl: 'GRANT SELECT ON submission TO assurance_worker', named: 'submission' },
      { ddl: 'GRANT UPDATE ON reporting_window TO assurance_worker', named: 'reporting_window' },
      { ddl: 'GRANT assurance_app TO assurance_worker', named: 'member' },
      { ddl: 'GRANT CREATE ON SCHEMA public TO assurance_worker', named: 'create' },
    ],
  },
  {
    hole: "a column of a key that the service's role may change, by which a row goes from what is closed into what is open",
    sql: `SELECT c.relname || '.' || a.attname AS name FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = ANY (i.indkey)
      WHERE i.indisprimary AND c.relnamespace = 'public'::regnamespace AND c.relname <> 'sign_in_failure'
        AND has_column_privilege('assurance_app', c.oid, a.attnum, 'UPDATE')`,
    planted: [
      { ddl: 'GRANT UPDATE ON draft_figure TO assurance_app', named: 'draft_figure.period' },
      { ddl: 'GRANT UPDATE (part) ON declaration_box TO assurance_app', named: 'declaration_box.part' },
    ],
  },
]

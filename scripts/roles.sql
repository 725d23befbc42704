-- The four roles and the database of the service, for a PostgreSQL of your own (15 or later). As a superuser, by `npm run roles`, which
-- takes the passwords from the addresses of the roles, or by hand:
--
--   OWNER_PASSWORD=… APP_PASSWORD=… WORKER_PASSWORD=… BACKUP_PASSWORD=… DATABASE=assurance \
--     psql "$DATABASE_ADMIN_URL" --file scripts/roles.sql
--
-- The starter runs this same file on its embedded PostgreSQL. It may be run again: passwords are set anew.
\set ON_ERROR_STOP on
\getenv owner_password OWNER_PASSWORD
\getenv app_password APP_PASSWORD
\getenv worker_password WORKER_PASSWORD
\getenv backup_password BACKUP_PASSWORD
\getenv database DATABASE

DO $$
BEGIN
  -- Changes the tables and owns them; nothing that serves people signs in as this role.
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'assurance_owner') THEN
    CREATE ROLE assurance_owner NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION;
  END IF;
  -- Serves people: owns nothing, so row-level security holds for all that it reads and writes.
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'assurance_app') THEN
    CREATE ROLE assurance_app NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION NOINHERIT;
  END IF;
  -- Does what happens by the clock: owns its own queue and nothing else, and may only call what a migration grants it.
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'assurance_worker') THEN
    CREATE ROLE assurance_worker NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION NOINHERIT;
  END IF;
  -- Copies everything into a backup, past row-level security, which would leave rows out; changes nothing, and serves nobody.
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'assurance_backup') THEN
    CREATE ROLE assurance_backup NOSUPERUSER BYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION;
  END IF;
  -- A role of this name from elsewhere may have been given more, and then the isolation would be a show.
  IF EXISTS (
    SELECT FROM pg_roles
    WHERE rolname IN ('assurance_owner', 'assurance_app', 'assurance_worker') AND (rolsuper OR rolbypassrls OR rolcreaterole)
  ) THEN
    RAISE EXCEPTION 'assurance_owner, assurance_app or assurance_worker may do too much: they must be NOSUPERUSER NOBYPASSRLS NOCREATEROLE';
  END IF;
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'assurance_backup' AND (rolsuper OR rolcreaterole OR NOT rolbypassrls)) THEN
    RAISE EXCEPTION 'assurance_backup must be NOSUPERUSER BYPASSRLS NOCREATEROLE';
  END IF;
END
$$;

ALTER ROLE assurance_owner LOGIN PASSWORD :'owner_password';
ALTER ROLE assurance_app LOGIN NOINHERIT PASSWORD :'app_password';
ALTER ROLE assurance_worker LOGIN NOINHERIT PASSWORD :'worker_password';
ALTER ROLE assurance_backup LOGIN PASSWORD :'backup_password';
ALTER ROLE assurance_backup SET default_transaction_read_only = on;
GRANT pg_read_all_data TO assurance_backup;

SELECT format('CREATE DATABASE %I OWNER assurance_owner TEMPLATE template0 ENCODING ''UTF8''', :'database')
WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = :'database')
\gexec
REVOKE ALL ON DATABASE :"database" FROM PUBLIC;
REVOKE ALL ON DATABASE :"database" FROM assurance_app, assurance_worker, assurance_backup;
GRANT CONNECT ON DATABASE :"database" TO assurance_app, assurance_worker, assurance_backup;

\connect :"database"
ALTER SCHEMA public OWNER TO assurance_owner;
REVOKE CREATE ON SCHEMA public FROM PUBLIC;
-- The queue of the worker's library, which changes its own tables there. Nobody else reads them.
CREATE SCHEMA IF NOT EXISTS graphile_worker AUTHORIZATION assurance_worker;
-- Made by a migration, which may have run before the role was there.
DO $$
BEGIN
  IF to_regprocedure('public.record_backup(timestamptz, bigint, text)') IS NOT NULL THEN
    GRANT EXECUTE ON FUNCTION public.record_backup(timestamptz, bigint, text) TO assurance_backup;
  END IF;
END
$$;

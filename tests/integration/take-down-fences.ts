import { asSuperuser } from '../support/database'

/**
 * Takes down row security, and lets everybody write every audit trail and cause every notice, under both frameworks: this database is
 * weaker than the service's from then on.
 */
export async function takeDownFences(): Promise<void> {
  const secured = await asSuperuser<{ name: string }>(
    'SELECT relname AS name FROM pg_class WHERE relrowsecurity AND relforcerowsecurity',
  )
  for (const { name } of secured) await asSuperuser(`ALTER TABLE ${name} DISABLE ROW LEVEL SECURITY`)
  await asSuperuser('ALTER TABLE declaration DISABLE TRIGGER declaration_judged')
  await asSuperuser(`CREATE OR REPLACE FUNCTION my_recordable_services() RETURNS text[] LANGUAGE sql STABLE
    SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$ SELECT array_agg(of || '/' || code)
      FROM provider, unnest(ARRAY['hsps-1767', 'tiny-100']) AS of $$`)
  await asSuperuser(`CREATE OR REPLACE FUNCTION may_cause(kind text, framework text, provider text, person uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$ SELECT true $$`)
}

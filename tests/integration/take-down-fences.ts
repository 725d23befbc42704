import { asSuperuser } from '../support/database'
import { takeDownSignatures } from './storage/signatures'

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
  await takeDownSignatures(asSuperuser)
  await asSuperuser(`CREATE OR REPLACE FUNCTION may_record(organisation text, action text, object text, framework text) RETURNS boolean
    LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS $$ SELECT true $$`)
  await asSuperuser(`CREATE OR REPLACE FUNCTION may_cause(kind text, framework text, provider text, person uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$ SELECT true $$`)
}

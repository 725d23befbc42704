import { groupBy } from '@/domain/group-by'
import { asSuperuser } from '../../support/database'

/** Lets clocks of any time count as the present, past the guard by which old news is told to nobody. */
export const anyTimeIsNews = () =>
  asSuperuser(
    'CREATE OR REPLACE FUNCTION is_news(at timestamptz) RETURNS boolean LANGUAGE sql AS $$ SELECT true $$',
  )

export interface ToldRow {
  kind: string
  email: string
  href: string
  facts: Record<string, string>
}

/** What has been queued since it was last asked for, by kind and address. */
export async function newlyTold(): Promise<readonly ToldRow[]> {
  return asSuperuser<ToldRow>(
    `WITH told AS (UPDATE notice SET claimed_until = 'infinity' WHERE claimed_until IS NULL RETURNING *)
     SELECT kind, replace(email, '@test.example', '') AS email, href, facts FROM told ORDER BY kind, email`,
  )
}

/** The same as `kind: who, who`. */
export async function whoIsTold(): Promise<readonly string[]> {
  const byKind = groupBy(await newlyTold(), ({ kind }) => kind)
  return [...byKind].map(([kind, rows]) => `${kind}: ${rows.map(({ email }) => email).join(', ')}`)
}

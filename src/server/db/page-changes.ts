import 'server-only'
import type { KeptSave } from '@/domain/audit/fold-saves'
import type { Json } from '@/domain/canonical-json'
import type { PageChange } from '@/domain/forms/who-changed'
import type { Transaction } from './client'

/** More saves of one page than anybody makes while another person has its page open. */
const NEWEST = 200

interface SaveRow {
  readonly person_id: string | null
  readonly person_name: string | null
  readonly at: Date
  readonly old: Json
  readonly new: Json
}

export interface SavesOfPage {
  readonly organisation: string
  /** What the audit trail calls a save. */
  readonly action: string
  readonly draft: string
  /** The page, as the audit trail names it: the draft itself, or something of it. */
  readonly object: string
  /** Only what is among so many of the newest saves of the draft, whichever page they were of; all where it is absent. */
  readonly newest?: number
}

/** The newest saves of a draft, whichever page they were of, in the order in which they were made. */
export async function listDraftSaves(
  tx: Transaction,
  { organisation, action, draft, newest }: Required<Omit<SavesOfPage, 'object'>>,
): Promise<readonly KeptSave[]> {
  return tx.$queryRaw<KeptSave[]>`
    WITH saves AS (SELECT organisation, seq, object FROM audit_event
      WHERE organisation = ${organisation} AND action = ${action} AND (object = ${draft} OR starts_with(object, ${`${draft}/`}))
      ORDER BY seq DESC LIMIT ${Math.min(newest, NEWEST)})
    SELECT s.object, c.old, c.new AS held FROM saves s
    JOIN read_audit_contents(ARRAY(SELECT organisation FROM saves), ARRAY(SELECT seq FROM saves)) c
      USING (organisation, seq)
    ORDER BY s.seq`
}

/** The saves of a page as the audit trail shows them to whoever may read its draft, the newest first. */
export async function listPageChanges(
  tx: Transaction,
  { organisation, action, draft, object, newest }: SavesOfPage,
): Promise<readonly PageChange[]> {
  const rows = await tx.$queryRaw<SaveRow[]>`
    WITH saves AS (SELECT organisation, seq, person_id, person_name, at FROM audit_event
      WHERE organisation = ${organisation} AND object = ${object} AND action = ${action}
        AND seq >= COALESCE((SELECT min(seq) FROM (SELECT seq FROM audit_event
          WHERE organisation = ${organisation} AND action = ${action} AND (object = ${draft} OR starts_with(object, ${`${draft}/`}))
          ORDER BY seq DESC LIMIT ${newest ?? 0}) AS newest), 0)
      ORDER BY seq DESC LIMIT ${NEWEST})
    SELECT s.person_id, s.person_name, s.at, c.old, c.new FROM saves s
    JOIN read_audit_contents(ARRAY(SELECT organisation FROM saves), ARRAY(SELECT seq FROM saves)) c
      USING (organisation, seq)
    ORDER BY s.seq DESC`
  return rows.map((row) => ({
    by: { personId: row.person_id ?? '', name: row.person_name ?? 'Somebody', at: row.at },
    old: row.old,
    new: row.new,
  }))
}

import 'server-only'
import type { KeptSave } from '@/domain/audit/fold-saves'
import type { Json } from '@/domain/canonical-json'
import type { PageChange } from '@/domain/forms/who-changed'
import type { Transaction } from './client'
import { Prisma } from './generated/client'

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
  /** Only what was saved while the draft moved on by so many revisions, which closing and reopening it do too; all where it is absent. */
  readonly newest?: number
}

/** What moves a draft on by a revision, the newest first: all that happens to it but its beginning and its being handed on. */
const movesOf = ({ organisation, draft }: Pick<SavesOfPage, 'organisation' | 'draft'>, newest: number) =>
  Prisma.sql`SELECT organisation, seq, object, action FROM audit_event
    WHERE organisation = ${organisation} AND (object = ${draft} OR starts_with(object, ${`${draft}/`}))
      AND action NOT LIKE '%-handed-%' AND action NOT LIKE '%-opened'
    ORDER BY seq DESC LIMIT ${newest}`

/** What was saved of a draft while it moved on, whichever page it was of, in the order in which it was saved. */
export async function listDraftSaves(
  tx: Transaction,
  { organisation, action, draft, newest }: Required<Omit<SavesOfPage, 'object'>>,
): Promise<readonly KeptSave[]> {
  return tx.$queryRaw<KeptSave[]>`
    WITH moves AS (${movesOf({ organisation, draft }, Math.min(newest, NEWEST))}),
    saves AS (SELECT organisation, seq, object FROM moves WHERE action = ${action})
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
        AND seq >= COALESCE((SELECT min(seq) FROM (${movesOf({ organisation, draft }, newest ?? 0)}) AS moves), 0)
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

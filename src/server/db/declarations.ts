import 'server-only'
import type { Declaration, DeclarationKey } from '@/domain/declarations/declaration'
import type { DeclarationRecord } from '@/domain/declarations/declaration-record'
import type { Figures } from '@/domain/kinds/field'
import { addYears } from '@/domain/periods/period'
import type { Stamp } from '@/domain/forms/stamp'
import type { Transaction } from './client'
import { type DeclarationRow, fromDeclarationRow } from './declaration-record'
import { linesInForce } from './earlier-lines'
import { Prisma } from './generated/client'
import { lastHandover } from './handovers'
import { type Scope, withinScope } from './scope'
import { joinOwnExtension, ownMoments } from './windows'

/** The lines of the year's quarters. */
const quartersInForce =
  linesInForce(Prisma.sql`q.framework = d.framework AND q.provider_code = d.provider_code
  AND q.financial_year = d.financial_year`)

/** One query, whatever the number of boxes. What was signed for the year before is its latest version. */
function declarationQuery(framework: string, key: DeclarationKey, scope: Scope): Prisma.Sql {
  const own = Prisma.sql`x.framework = d.framework AND x.provider_code = d.provider_code`
  const ofYear = Prisma.sql`${own} AND x.financial_year = d.financial_year`
  const lastYear = addYears(key.year, -1)
  return Prisma.sql`
    SELECT d.*, w.opens_at, ${ownMoments.deadlineAt} AS deadline_at, ${ownMoments.closesAt} AS closes_at,
      ${ownMoments.yearClosesAt} AS year_closes_at,
      (SELECT coalesce(json_agg(x), '[]') FROM declaration_box x WHERE ${ofYear}) AS boxes,
      (SELECT coalesce(jsonb_agg(x.person_id), '[]') FROM declaration_editor x WHERE ${ofYear}) AS editors,
      (SELECT coalesce(jsonb_agg(x.id), '[]') FROM evidence_file x WHERE ${own} AND 'infected' = (SELECT s.state FROM evidence_scan s
        WHERE (s.framework, s.provider_code, s.file_id) = (x.framework, x.provider_code, x.id) ORDER BY s.place DESC LIMIT 1)) AS infected,
      (SELECT coalesce(json_agg(x), '[]') FROM service_offering x WHERE ${own}) AS offerings,
      ${quartersInForce} AS quarters,
      (SELECT x.snapshot::jsonb -> 'declared' FROM signed_declaration x
        WHERE ${own} AND x.financial_year = ${lastYear} ORDER BY x.version DESC LIMIT 1) AS last_year,
      (SELECT x.snapshot::jsonb -> 'declared' FROM signed_declaration x
        WHERE ${ofYear} AND x.version = d.version) AS in_force,
      (SELECT x.late FROM signed_declaration x WHERE ${ofYear} AND x.version = 1) AS first_late,
      (${lastHandover(own, Prisma.sql`d.financial_year`)}) AS handover, e.extended_until
    FROM declaration d JOIN reporting_window w ON w.framework = d.framework AND w.period = d.financial_year
    ${joinOwnExtension(Prisma.sql`d`, Prisma.sql`d.financial_year`)}
    WHERE ${isDeclaration(framework, key, scope)}`
}

function isDeclaration(framework: string, { providerCode, year }: DeclarationKey, scope: Scope): Prisma.Sql {
  return Prisma.sql`d.framework = ${framework} AND d.provider_code = ${providerCode} AND d.financial_year = ${year}
    AND ${withinScope(Prisma.sql`d.provider_code`, scope)}`
}

/** The declaration with its draft and all that its rules look at, or null when it is not there or not in scope. */
export async function findDeclaration(
  tx: Transaction,
  framework: string,
  scope: Scope,
  key: DeclarationKey,
): Promise<DeclarationRecord | null> {
  const [row] = await tx.$queryRaw<DeclarationRow[]>(declarationQuery(framework, key, scope))
  return row ? fromDeclarationRow(row) : null
}

/** The same, locked until the transaction ends, so that two people change a declaration one after the other. */
export async function lockDeclaration(
  tx: Transaction,
  framework: string,
  scope: Scope,
  key: DeclarationKey,
): Promise<DeclarationRecord | null> {
  // The lock is taken first: under READ COMMITTED a query that waits would otherwise show the parts as they were before.
  const locked = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM declaration d WHERE ${isDeclaration(framework, key, scope)} FOR UPDATE`
  return locked.length === 0 ? null : findDeclaration(tx, framework, scope, key)
}

/**
 * Writes one part over the revision that was read, in one statement. Only boxes that differ are touched, so that each
 * keeps who entered it and when. False when the revision has moved on: then nothing was written.
 */
export async function savePart(
  tx: Transaction,
  framework: string,
  { providerCode, year, revision }: Declaration,
  { part, boxes }: { part: string; boxes: Figures },
  saved: Stamp,
): Promise<boolean> {
  const key = Prisma.sql`${framework}, ${providerCode}, ${year}`
  const stamp = Prisma.sql`${saved.personId}::uuid, ${saved.name}, ${saved.at}`
  const rows = await tx.$executeRaw`
    WITH moved AS (UPDATE declaration SET revision = revision + 1, (saved_by, saved_by_name, saved_at) = (${stamp})
      WHERE (framework, provider_code, financial_year) = (${key}) AND revision = ${revision} AND state = 'draft' RETURNING 1),
    posted AS (SELECT key AS field, value AS text FROM jsonb_each_text(${JSON.stringify(boxes)}::jsonb)),
    cleared AS (DELETE FROM declaration_box b USING moved
      WHERE (b.framework, b.provider_code, b.financial_year, b.part) = (${key}, ${part})
        AND NOT EXISTS (SELECT FROM posted p WHERE p.field = b.field)),
    entered AS (INSERT INTO declaration_box AS b SELECT ${key}, ${part}, p.field, p.text, ${stamp} FROM posted p, moved
      ON CONFLICT (framework, provider_code, financial_year, part, field) DO UPDATE
      SET text = excluded.text, saved_by = excluded.saved_by, saved_by_name = excluded.saved_by_name,
        saved_at = excluded.saved_at WHERE b.text <> excluded.text)
    SELECT 1 FROM moved`
  return rows === 1
}

const NO_CORRECTION = Prisma.sql`correction_reason = NULL, correction_by = NULL, correction_by_name = NULL, correction_at = NULL`

/** How a draft changes when it is signed as its next version. */
export const closingSet = Prisma.sql`state = 'signed', version = version + 1, revision = revision + 1, ${NO_CORRECTION}`

/** Begins a correction over the revision that was read. False when it has moved on. */
export async function openCorrection(
  tx: Transaction,
  framework: string,
  { providerCode, year, revision }: Declaration,
  { reason, begun }: { reason: string; begun: Stamp },
): Promise<boolean> {
  const written = await tx.$executeRaw`
    UPDATE declaration SET state = 'draft', revision = revision + 1, correction_reason = ${reason},
      correction_by = ${begun.personId}::uuid, correction_by_name = ${begun.name}, correction_at = ${begun.at}
    WHERE (framework, provider_code, financial_year) = (${framework}, ${providerCode}, ${year})
      AND revision = ${revision} AND state = 'signed'`
  return written === 1
}

/** Ends a correction that was withdrawn, over the revision that was read: what was signed stands as it did. False when it has moved on. */
export async function closeCorrection(
  tx: Transaction,
  framework: string,
  { providerCode, year, revision }: Pick<Declaration, 'providerCode' | 'year' | 'revision'>,
): Promise<boolean> {
  const written = await tx.$executeRaw`
    UPDATE declaration SET state = 'signed', revision = revision + 1, ${NO_CORRECTION}
    WHERE (framework, provider_code, financial_year) = (${framework}, ${providerCode}, ${year})
      AND revision = ${revision} AND state = 'draft'`
  return written === 1
}

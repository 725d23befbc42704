import 'server-only'
import type { DeclarationKey } from '@/domain/declarations/declaration'
import type { SignedStanding, SignedVersion } from '@/domain/declarations/signed-record'
import type { Transaction } from './client'
import { Prisma } from './generated/client'
import { type Scope, withinScope } from './scope'
import { joinOwnExtension, ownMoments } from './windows'

/** Whether the open correction of the declaration `d` was asked for by whoever judges it. */
const sentBack = Prisma.sql`EXISTS (SELECT FROM declaration_decision x WHERE (x.framework, x.provider_code, x.financial_year, x.version)
    = (d.framework, d.provider_code, d.financial_year, d.version) AND x.decision = 'returned'
  AND (x.decided_by, x.decided_at) = (d.correction_by, d.correction_at))`

/** Null when it is not there or not in scope. One query. */
export async function listSignedVersions(
  tx: Transaction,
  framework: string,
  scope: Scope,
  { providerCode, year }: DeclarationKey,
): Promise<SignedStanding | null> {
  const rows = await tx.$queryRaw<(Omit<SignedStanding, 'versions'> & SignedVersion)[]>`
    SELECT d.state, d.revision, d.correction_reason AS "correctionReason", ${sentBack} AS "isSentBack",
      ${ownMoments.yearClosesAt} AS "yearClosesAt", s.version,
      s.signed_by_name AS "signedByName", s.signed_at AS "signedAt", s.reason
    FROM declaration d JOIN reporting_window w ON w.framework = d.framework AND w.period = d.financial_year
    ${joinOwnExtension(Prisma.sql`d`, Prisma.sql`d.financial_year`)}
    JOIN signed_declaration s ON (s.framework, s.provider_code, s.financial_year)
      = (d.framework, d.provider_code, d.financial_year)
    WHERE d.framework = ${framework} AND d.provider_code = ${providerCode} AND d.financial_year = ${year}
      AND ${withinScope(Prisma.sql`d.provider_code`, scope)} ORDER BY s.version DESC`
  const [first] = rows
  return first ? { ...first, versions: rows } : null
}

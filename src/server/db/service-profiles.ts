import 'server-only'
import type { RecordedOffering } from '@/domain/returns/profile-file'
import type { Stamp } from '@/domain/forms/stamp'
import type { OfferingRecord } from '@/domain/returns/service-profile'
import type { Transaction } from './client'
import { Prisma } from './generated/client'
import { type Scope, withinScope } from './scope'

/** What the audit trail calls a change of a profile. */
export const PROFILE_RECORDED = 'profile-recorded'

/** Everything recorded of the profiles in scope. */
export async function listOfferings(
  tx: Transaction,
  framework: string,
  scope: Scope,
): Promise<readonly RecordedOffering[]> {
  return tx.$queryRaw<RecordedOffering[]>`
    SELECT provider_code AS "providerCode", offering, from_period AS "fromPeriod", status, partner_name AS "partnerName",
      reported_by AS "reportedBy", completion_rule AS "completionRule", recorded_by_name AS "recordedByName",
      recorded_at AS "recordedAt"
    FROM service_offering WHERE framework = ${framework} AND ${withinScope(Prisma.sql`provider_code`, scope)}
    ORDER BY provider_code, offering, from_period`
}

/** How often anything of a profile was recorded: its lock number, by which a page knows what it was drawn from. */
export async function countProfileChanges(
  tx: Transaction,
  providerCode: string,
  object: string,
): Promise<number> {
  return tx.auditEvent.count({ where: { organisation: providerCode, object, action: PROFILE_RECORDED } })
}

/** Keeps others from changing this profile until the transaction ends: there is no row to lock before the first record. */
export async function lockProfile(tx: Transaction, framework: string, providerCode: string): Promise<void> {
  const name = `profile ${framework} ${providerCode}`
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${name}, 0))::text`
}

/** Records one offering from a quarter on; the record of the same quarter is replaced. */
export async function recordOffering(
  tx: Transaction,
  framework: string,
  providerCode: string,
  { offering, fromPeriod, status, partnerName, reportedBy, completionRule }: OfferingRecord,
  stamp: Stamp,
): Promise<void> {
  const recorded = {
    ...{ status, partnerName, reportedBy, completionRule },
    ...{ recordedBy: stamp.personId, recordedByName: stamp.name, recordedAt: stamp.at },
  }
  await tx.serviceOffering.upsert({
    where: {
      framework_providerCode_offering_fromPeriod: { framework, providerCode, offering, fromPeriod },
    },
    create: { framework, providerCode, offering, fromPeriod, ...recorded },
    update: recorded,
    select: { offering: true },
  })
}

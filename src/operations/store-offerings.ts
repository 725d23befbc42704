import 'server-only'
import { withFrameworkCode } from '@/domain/catalogue/framework-code'
import type { Stamp } from '@/domain/forms/stamp'
import { type OfferingRecord, type ServiceProfile, offeringIn } from '@/domain/returns/service-profile'
import { recordAudit } from '@/server/db/audit'
import type { Transaction } from '@/server/db/client'
import { recordOffering } from '@/server/db/service-profiles'

/** Writes records over the profile that was read under its lock; the audit trail keeps what was in force and what is now. */
export async function storeOfferings(
  tx: Transaction,
  { framework, providerCode, profile }: { framework: string; providerCode: string; profile: ServiceProfile },
  records: readonly OfferingRecord[],
  stamp: Stamp,
): Promise<void> {
  for (const record of records) await recordOffering(tx, framework, providerCode, record, stamp)
  await recordAudit(tx, {
    organisation: providerCode,
    action: 'profile-recorded',
    object: withFrameworkCode(framework, providerCode),
    at: stamp.at,
    old: byOffering(records, ({ offering, fromPeriod }) => offeringIn(profile, offering, fromPeriod)),
    new: byOffering(records, (record) => record),
  })
}

function byOffering(
  records: readonly OfferingRecord[],
  termsOf: (record: OfferingRecord) => OfferingRecord | null,
) {
  return Object.fromEntries(records.map((record) => [record.offering, keptOf(termsOf(record))]))
}

function keptOf(record: OfferingRecord | null) {
  if (!record) return null
  const { fromPeriod, status, partnerName, reportedBy, completionRule } = record
  return { fromPeriod, status, partnerName, reportedBy, completionRule }
}

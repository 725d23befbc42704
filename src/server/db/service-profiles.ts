import 'server-only'
import type { Stamp } from '@/domain/returns/quarterly-return'
import type { OfferingRecord } from '@/domain/returns/service-profile'
import type { Transaction } from './client'

/** Records one offering from a quarter on; the record of the same quarter is replaced. */
export async function recordOffering(
  tx: Transaction,
  framework: string,
  providerCode: string,
  { offering, fromPeriod, ...record }: OfferingRecord,
  stamp: Stamp,
): Promise<void> {
  const recorded = { ...record, recordedBy: stamp.personId, recordedAt: stamp.at }
  await tx.serviceOffering.upsert({
    where: {
      framework_providerCode_offering_fromPeriod: { framework, providerCode, offering, fromPeriod },
    },
    create: { framework, providerCode, offering, fromPeriod, ...recorded },
    update: recorded,
    select: { offering: true },
  })
}

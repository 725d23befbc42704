import type { Framework } from '@/domain/catalogue/framework'
import { sayPeriod } from '@/domain/periods/format'
import { sayOffering } from '@/domain/returns/say-offering'
import { type OfferingRecord, offeringIn } from '@/domain/returns/service-profile'
import type { ProfilePreview } from '@/operations/preview-service-profile'
import type { Said } from '@/ui/saving/draft-state'

/** What is about to be recorded, or that nothing is. */
export function sayPreview(framework: Framework, { profile, change, consequences }: ProfilePreview): Said {
  const from = sayPeriod(change.fromPeriod).toLowerCase()
  if (change.records.length === 0)
    return { problem: `Nothing differs from what is recorded for ${from}. Change an answer to record it` }
  const changes = framework.offerings.flatMap(({ code, name }) => {
    const record = change.records.find(({ offering }) => offering === code)
    if (!record) return []
    const { completionRule: rule } = record
    const was = offeringIn(profile, code, change.fromPeriod)
    const note = rule && `Completion rule: ${rule}`
    return [{ name, was: sayWithRule(was), will: sayOffering(record), note }]
  })
  return { follows: { from, changes, consequences } }
}

function sayWithRule(record: OfferingRecord | null): string {
  const rule = record?.completionRule
  return rule ? `${sayOffering(record)}. Completion rule: ${rule}` : sayOffering(record)
}

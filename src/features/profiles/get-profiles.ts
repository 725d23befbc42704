import 'server-only'
import { type Actor, mayAnywhere, reachOf } from '@/domain/access/actor'
import { framework } from '@/domain/catalogue'
import { compareNaturally } from '@/domain/natural-order'
import { londonDate } from '@/domain/periods/london'
import { periodOfDate } from '@/domain/periods/period'
import { type RecordedOffering, unrecordedIn } from '@/domain/returns/profile-file'
import { listProvidersInScope } from '@/server/db/providers'
import { listOfferings } from '@/server/db/service-profiles'
import { withActor } from '@/server/db/transaction'
import { profileHref } from './addresses'
import { sayRecorded } from './say-recorded'

export interface ProfileRow {
  readonly code: string
  readonly name: string
  readonly href: string
  /** How many offerings nothing is recorded of today, in words. */
  readonly standing: string
  readonly latest: string
}

/** The service profiles that this person may read, or null for somebody who may read none. */
export async function getProfiles(actor: Actor): Promise<readonly ProfileRow[] | null> {
  if (!mayAnywhere(actor, 'return:read-submitted')) return null
  const reach = reachOf(actor, 'return:read-submitted', framework.code)
  return withActor(actor, async ({ tx, at }) => {
    const providers = await listProvidersInScope(tx, framework.code)
    const offerings = await listOfferings(tx, framework.code, reach)
    const today = periodOfDate(londonDate(at))
    return providers
      .filter(({ code }) => reach === 'all' || reach.includes(code))
      .toSorted((one, other) => compareNaturally(one.code, other.code))
      .map(({ code, name }) => {
        const own = offerings.filter(({ providerCode }) => providerCode === code)
        const missing = unrecordedIn(framework, own, today).length
        return { code, name, href: profileHref(code), standing: sayMissing(missing), latest: sayLatest(own) }
      })
  })
}

function sayMissing(count: number): string {
  if (count === 0) return 'All recorded'
  return `${count} of ${framework.offerings.length} not recorded: counted as offered`
}

function sayLatest(records: readonly RecordedOffering[]): string {
  const [latest] = records.toSorted((one, other) => other.recordedAt.getTime() - one.recordedAt.getTime())
  return latest ? sayRecorded(latest) : 'Never'
}

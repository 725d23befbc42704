import { profileHref } from '@/domain/addresses/profiles'
import { londonDate } from '@/domain/periods/london'
import { periodOfDate } from '@/domain/periods/period'
import { type RecordedOffering, unrecordedIn } from '@/domain/returns/profile-file'
import type { ServiceProfilesRead } from '@/operations/read/list-service-profiles'
import { sayRecorded } from './say-recorded'

export interface ProfileRow {
  readonly code: string
  readonly name: string
  readonly href: string
  /** How many offerings nothing is recorded of today, in words. */
  readonly standing: string
  readonly latest: string
}

/** The service profiles that somebody may read. */
export function toProfilesView({ framework, profiles, at }: ServiceProfilesRead): readonly ProfileRow[] {
  const today = periodOfDate(londonDate(at))
  return profiles.map(({ provider: { code, name }, records }) => ({
    ...{ code, name, href: profileHref(framework.code, code) },
    standing: sayMissing(unrecordedIn(framework, records, today).length, framework.offerings.length),
    latest: sayLatest(records),
  }))
}

function sayMissing(count: number, of: number): string {
  return count === 0 ? 'All recorded' : `${count} of ${of} not recorded: counted as offered`
}

function sayLatest(records: readonly RecordedOffering[]): string {
  const [latest] = records.toSorted((one, other) => other.recordedAt.getTime() - one.recordedAt.getTime())
  return latest ? sayRecorded(latest) : 'Never'
}

import 'server-only'
import { type Actor, can } from '@/domain/access/actor'
import { framework } from '@/domain/catalogue'
import { sayPeriod, saySpan } from '@/domain/periods/format'
import type { Period } from '@/domain/periods/period'
import { type RecordedOffering, unrecordedIn } from '@/domain/returns/profile-file'
import { type QuartersInView, quartersInView } from '@/domain/returns/profile-quarters'
import { isSameTerms, sayOffering } from '@/domain/returns/say-offering'
import { offeringIn } from '@/domain/returns/service-profile'
import { withActor } from '@/server/db/transaction'
import { type ReadProfile, readProfile } from './read-profile'
import { sayRecorded } from './say-recorded'

/** One record of a profile, in words. */
export interface OfferingRow {
  readonly key: string
  readonly name: string
  readonly said: string
  readonly rule: string | null
  readonly since: string
  readonly recorded: string
}

/** What is offered in a quarter, or in two quarters that say the same. */
export interface QuarterView {
  readonly heading: string
  readonly rows: readonly OfferingRow[]
}

export interface ProfileView {
  readonly code: string
  readonly name: string
  readonly quarters: readonly QuarterView[]
  /** Names of the offerings of which nothing is recorded in these quarters. */
  readonly unrecorded: readonly string[]
  readonly history: readonly OfferingRow[]
  readonly mayChange: boolean
}

/** A provider's service profile, or null: not there and not yours are the same. */
export async function getProfile(
  actor: Actor,
  providerCode: string,
  clock?: Date,
): Promise<ProfileView | null> {
  if (!can(actor, 'return:read-submitted', { framework: framework.code, providerCode })) return null
  const mayChange = can(actor, 'profile:record', { framework: framework.code, providerCode })
  return withActor(
    actor,
    async ({ tx, at }) => {
      const read = await readProfile(tx, providerCode)
      return read && { ...toProfileView(read, at), mayChange }
    },
    clock,
  )
}

function toProfileView({ provider, records, windows }: ReadProfile, at: Date) {
  const inView = quartersInView(windows, at)
  const missing = unrecordedIn(framework, records, inView.reporting ?? inView.current)
  return {
    code: provider.code,
    name: provider.name,
    quarters: toQuarters(records, inView),
    unrecorded: missing.map(({ name }) => name),
    history: records.toSorted(newestFirst).map(toRow),
  }
}

function toQuarters(records: readonly RecordedOffering[], { reporting, current }: QuartersInView) {
  if (!reporting || reporting === current) return [toQuarter(records, current, `${sayWhole(current)}, now`)]
  const asReported = `${sayWhole(reporting)}, open for reporting`
  const asLived = `${sayWhole(current)}, now`
  const isSame = framework.offerings.every(({ code }) =>
    isSameTerms(offeringIn(records, code, reporting), offeringIn(records, code, current)),
  )
  if (isSame) return [toQuarter(records, reporting, `${asReported}, and ${lowerFirst(asLived)}`)]
  return [toQuarter(records, reporting, asReported), toQuarter(records, current, asLived)]
}

function toQuarter(records: readonly RecordedOffering[], period: Period, heading: string): QuarterView {
  return {
    heading,
    rows: framework.offerings.map(({ code, name }) => {
      const record = records.find((each) => each === offeringIn(records, code, period))
      if (record) return toRow(record)
      return { key: code, name, said: sayOffering(null), rule: null, since: '', recorded: '' }
    }),
  }
}

function toRow(record: RecordedOffering): OfferingRow {
  const { offering, fromPeriod } = record
  return {
    key: `${offering} ${fromPeriod}`,
    name: framework.offerings.find(({ code }) => code === offering)?.name ?? offering,
    said: sayOffering(record),
    rule: record.completionRule,
    since: sayPeriod(fromPeriod),
    recorded: sayRecorded(record),
  }
}

/** What was recorded together stays in the order of the catalogue. */
function newestFirst(one: RecordedOffering, other: RecordedOffering): number {
  const places = framework.offerings.map(({ code }) => code)
  return (
    other.recordedAt.getTime() - one.recordedAt.getTime() ||
    places.indexOf(one.offering) - places.indexOf(other.offering) ||
    (one.fromPeriod < other.fromPeriod ? 1 : -1)
  )
}

function sayWhole(period: Period): string {
  return `${sayPeriod(period)} (${saySpan(period)})`
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

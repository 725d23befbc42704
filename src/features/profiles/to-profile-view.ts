import { type Actor, can } from '@/domain/access/actor'
import { changeProfileHref } from '@/domain/addresses/profiles'
import type { Framework } from '@/domain/catalogue/framework'
import { sayPeriod, sayWholePeriod } from '@/domain/periods/format'
import type { Period } from '@/domain/periods/period'
import { type RecordedOffering, unrecordedIn } from '@/domain/returns/profile-file'
import { type QuartersInView, quartersInView } from '@/domain/returns/profile-quarters'
import { isSameTerms, sayOffering } from '@/domain/returns/say-offering'
import { offeringIn } from '@/domain/returns/service-profile'
import type { ServiceProfileRead } from '@/operations/read/get-service-profile'
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
  /** Null for those who may not change it. */
  readonly changeHref: string | null
}

/** A provider's service profile in words. */
export function toProfileView(actor: Actor, read: ServiceProfileRead): ProfileView {
  const { framework, provider, records, windows, at } = read
  const { code, name } = provider
  const inView = quartersInView(windows, at)
  const missing = unrecordedIn(framework, records, inView.reporting ?? inView.current)
  return {
    ...{ code, name },
    quarters: toQuarters(framework, records, inView),
    unrecorded: missing.map((offering) => offering.name),
    history: records.toSorted(newestFirst(framework)).map((record) => toRow(framework, record)),
    changeHref: can(actor, 'profile:record', { framework: framework.code, providerCode: code })
      ? changeProfileHref(framework.code, code)
      : null,
  }
}

function toQuarters(
  framework: Framework,
  records: readonly RecordedOffering[],
  { reporting, current }: QuartersInView,
) {
  const quarterOf = (period: Period, heading: string) => toQuarter(framework, records, period, heading)
  if (!reporting || reporting === current) return [quarterOf(current, `${sayWholePeriod(current)}, now`)]
  const asReported = `${sayWholePeriod(reporting)}, open for reporting`
  const asLived = `${sayWholePeriod(current)}, now`
  const isSame = framework.offerings.every(({ code }) =>
    isSameTerms(offeringIn(records, code, reporting), offeringIn(records, code, current)),
  )
  if (isSame) return [quarterOf(reporting, `${asReported}, and ${lowerFirst(asLived)}`)]
  return [quarterOf(reporting, asReported), quarterOf(current, asLived)]
}

function toQuarter(
  framework: Framework,
  records: readonly RecordedOffering[],
  period: Period,
  heading: string,
): QuarterView {
  return {
    heading,
    rows: framework.offerings.map(({ code, name }) => {
      const record = records.find((each) => each === offeringIn(records, code, period))
      if (record) return toRow(framework, record)
      return { key: code, name, said: sayOffering(null), rule: null, since: '', recorded: '' }
    }),
  }
}

function toRow(framework: Framework, record: RecordedOffering): OfferingRow {
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
function newestFirst({ offerings }: Framework) {
  const places = offerings.map(({ code }) => code)
  return (one: RecordedOffering, other: RecordedOffering) =>
    other.recordedAt.getTime() - one.recordedAt.getTime() ||
    places.indexOf(one.offering) - places.indexOf(other.offering) ||
    (one.fromPeriod < other.fromPeriod ? 1 : -1)
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

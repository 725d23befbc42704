import { type Actor, can } from '@/domain/access/actor'
import { quarterlyIndicators } from '@/domain/catalogue/find'
import type { Framework, Offering } from '@/domain/catalogue/framework'
import { sayPeriod, sayWholePeriod } from '@/domain/periods/format'
import type { Period } from '@/domain/periods/period'
import type { RecordedOffering } from '@/domain/returns/profile-file'
import { type QuartersInView, quartersInView, quartersToChoose } from '@/domain/returns/profile-quarters'
import { typedOffering } from '@/domain/returns/read-offering'
import { sayOffering } from '@/domain/returns/say-offering'
import { offeringIn } from '@/domain/returns/service-profile'
import { marksOf } from '@/operations/profile-seen'
import type { ServiceProfileRead } from '@/operations/read/get-service-profile'
import type { OfferingView, ProfileFormView } from './profile-view'

/** The form for a provider's profile as it stands in a quarter, or null for whoever may not change it. */
export function toProfileFormView(
  actor: Actor,
  { framework, provider: { code, name }, records, windows, at }: ServiceProfileRead,
  from: string,
): ProfileFormView | null {
  if (!can(actor, 'profile:record', { framework: framework.code, providerCode: code })) return null
  const [quarters, inView] = [quartersToChoose(windows, at), quartersInView(windows, at)]
  const usual = inView.reporting ?? inView.current
  const shown = quarters.find((quarter) => quarter === (from === '' ? usual : from))
  if (!shown) return null
  return {
    ...{ framework: framework.code, code, name },
    quarters: quarters.map((quarter) => ({ value: quarter, text: sayChoice(quarter, inView) })),
    ...toForm(framework, records, shown),
  }
}

function toForm(framework: Framework, records: readonly RecordedOffering[], shown: Period) {
  const boxes = framework.offerings.map((offering) =>
    typedOffering(offering, offeringIn(records, offering.code, shown)),
  )
  return {
    shown,
    seen: marksOf(records).join(','),
    offerings: framework.offerings.map((offering) => toOfferingView(framework, offering, records, shown)),
    boxes: Object.assign({}, ...boxes) as ProfileFormView['boxes'],
  }
}

function toOfferingView(
  framework: Framework,
  { code, name, suggestedRule }: Offering,
  records: readonly RecordedOffering[],
  shown: Period,
): OfferingView {
  const record = offeringIn(records, code, shown)
  const since = record ? `, since ${sayPeriod(record.fromPeriod).toLowerCase()}` : ''
  const lines = quarterlyIndicators(shown, framework).filter(({ offeredWith }) => offeredWith.includes(code))
  const asked =
    lines.length === 0
      ? 'No line of the return depends on it.'
      : `The return asks ${lines.map((line) => line.code).join(', ')} where it is offered.`
  const hint = `${sayOffering(record)}${since}. ${asked}`
  return { code, name, hint, suggestedRule: suggestedRule ?? null }
}

function sayChoice(period: Period, { reporting, current }: QuartersInView): string {
  const standing = period === reporting ? ', open for reporting' : period === current ? ', now' : ''
  return `${sayWholePeriod(period)}${standing}`
}

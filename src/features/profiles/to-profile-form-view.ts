import { type Actor, can } from '@/domain/access/actor'
import { quarterlyIndicators } from '@/domain/catalogue/find'
import type { Framework, Offering } from '@/domain/catalogue/framework'
import { serialiseBaseline, typeBoxes } from '@/domain/forms/as-typed'
import { sayPeriod, sayWholePeriod } from '@/domain/periods/format'
import type { Period } from '@/domain/periods/period'
import type { RecordedOffering } from '@/domain/returns/profile-file'
import { type QuartersInView, quartersInView, quartersToChoose } from '@/domain/returns/profile-quarters'
import { profileForm } from '@/domain/returns/profile-form'
import { sayOffering } from '@/domain/returns/say-offering'
import { offeringIn } from '@/domain/returns/service-profile'
import type { ServiceProfileRead } from '@/operations/read/get-service-profile'
import { profilePages } from './profile-pages'
import type { OfferingView, ProfileFormView } from './profile-view'

/** The form for a provider's profile as it stands in a quarter, or null for whoever may not change it. */
export function toProfileFormView(
  actor: Actor,
  { framework, provider: { code, name }, records, revision, windows, at }: ServiceProfileRead,
  from: string,
): ProfileFormView | null {
  if (!can(actor, 'profile:record', { framework: framework.code, providerCode: code })) return null
  const [quarters, inView] = [quartersToChoose(windows, at), quartersInView(windows, at)]
  const usual = inView.reporting ?? inView.current
  const shown = quarters.find((quarter) => quarter === (from === '' ? usual : from))
  if (!shown) return null
  const key = { framework: framework.code, providerCode: code }
  return {
    ...{ code, name, shown, revision },
    fields: { [profilePages.names.id]: profilePages.idOf(key) },
    address: profilePages.pageHref(profilePages.idOf(key), shown),
    quarters: quarters.map((quarter) => ({ value: quarter, text: sayChoice(quarter, inView) })),
    offerings: framework.offerings.map((offering) => toOfferingView(framework, offering, records, shown)),
    ...toBoxes(framework, records, shown),
  }
}

function toBoxes(framework: Framework, profile: readonly RecordedOffering[], shown: Period) {
  const form = profileForm(framework, [])
  const draft = { profile, typed: {} }
  const typed = typeBoxes(form.boxesOf(draft, shown), form.valuesOf(draft, shown))
  return { boxes: typed as ProfileFormView['boxes'], base: serialiseBaseline(typed) }
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

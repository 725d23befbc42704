import { randomUUID } from 'node:crypto'
import type { Actor } from '@/domain/access/actor'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import type { Period } from '@/domain/periods/period'
import type { Result } from '@/domain/result'
import { returnId } from '@/domain/returns/quarterly-return'
import type { OfferingRecord } from '@/domain/returns/service-profile'
import { openReturn } from '@/operations/open-return'
import { previewSubmission } from '@/operations/preview-submission'
import { recordServiceProfile } from '@/operations/record-service-profile'
import { submitReturn } from '@/operations/submit-return'
import { anActor } from '../../tests/factories/actors'
import { anOffering } from '../../tests/factories/draft-return'
import { saveSection } from '../../tests/factories/saving'
import { type TypedReturn, aFullReturn } from '../../tests/factories/typed-return'
import { registerAccount } from './accounts'
import { EARLIER, PERIOD, beginDraft } from './places'
import { useServiceCode } from './service-code'
import { nameOf } from './sessions'

type Wanted = { provider: string; typed?: TypedReturn; period?: Period }

/** The address of a provider's return, for the quarter of the journeys unless told otherwise. */
export function idOf(provider: string, period = PERIOD): string {
  return returnId({ framework: 'hsps-1767', providerCode: provider, period })
}

/** Types a return into its draft, section by section, as somebody of the provider would; all of it unless told otherwise. */
export async function fillDraft({ provider, period = PERIOD, typed = aFullReturn(period) }: Wanted) {
  const lead = await actAs('service-lead', provider)
  const key = { framework: 'hsps-1767', providerCode: provider, period }
  for (const [section, boxes] of Object.entries(typed)) {
    const { revision } = (await openReturn(lead, key)).current
    must(await saveSection(lead, { ...key, section, revision, typed: boxes }))
  }
  return { id: idOf(provider, period), lead }
}

/** The same, submitted. */
export async function submitWhole(wanted: Wanted) {
  const { id, lead } = await fillDraft(wanted)
  await submitDraft(wanted.provider, lead, wanted.period)
  return { id, lead }
}

/** Submits what stands in a provider's draft. */
export async function submitDraft(provider: string, by?: Actor, period = PERIOD) {
  const lead = by ?? (await actAs('service-lead', provider))
  const key = { framework: 'hsps-1767', providerCode: provider, period }
  const file = await openReturn(lead, key)
  const stamp = { personId: lead.personId, name: lead.name, at: new Date() }
  const { errors, figuresSha256 } = previewSubmission(file, stamp)
  if (!figuresSha256) throw new Error(`This return cannot be submitted: ${JSON.stringify(errors)}`)
  const { revision } = file.current
  const idempotencyKey = randomUUID()
  must(await submitReturn(lead, { ...key, revision, figuresSha256, idempotencyKey, declared: true }))
}

/** Said of quarters whose figures repeat those of the one before. */
const SAME_AGAIN = 'The same patients were counted, and there were no others.'

/** Submits a return for each of some quarters before that of the journeys, so that there is a "last quarter". */
export async function submitEarlier(provider: string, typedIn: (period: Period) => TypedReturn, back = [1]) {
  for (const quarters of back.toSorted((left, right) => right - left)) {
    const period = EARLIER[quarters - 1]
    if (!period) throw new Error(`No journey looks ${quarters} quarters back`)
    await beginDraft(provider, period)
    const typed = typedIn(period)
    const about = { ...typed['about'], 'about.explanation': SAME_AGAIN }
    await submitWhole({ provider, period, typed: { ...typed, about } })
  }
}

/** Records that a service does not offer something. */
export async function recordNotOffered(provider: string, offering: OfferingRecord['offering']) {
  await recordOfferings(provider, [anOffering({ offering, status: 'not-offered' })])
}

/** Records what a service offers, and since when, as its gatekeeper would. */
export async function recordOfferings(provider: string, records: readonly OfferingRecord[]) {
  const gatekeeper = await actAs('gatekeeper', provider)
  must(await recordServiceProfile(gatekeeper, { framework: framework.code, providerCode: provider }, records))
}

/** Every section of the return, in the order of its pages. */
export const sectionsInOrder = framework.sections

/** Somebody of a provider, or of the commissioner that is given beside it, who acts past the pages. */
export async function actAs(
  role: 'contributor' | 'service-lead' | 'gatekeeper' | 'executive' | 'commissioner',
  provider: string,
  organisation = provider,
) {
  useServiceCode()
  const { personId, email, name } = await registerAccount({
    role,
    name: nameOf(role),
    organisation,
  })
  return anActor(role, [provider], { personId, email, name })
}

/** The value of an outcome that the journey counts on. */
export function must<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(`The journey could not be arranged: ${JSON.stringify(result.failure)}`)
  return result.value
}

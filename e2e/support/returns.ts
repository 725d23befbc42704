import { randomUUID } from 'node:crypto'
import type { Actor } from '@/domain/access/actor'
import { framework } from '@/domain/catalogue'
import type { Result } from '@/domain/result'
import { returnId } from '@/domain/returns/quarterly-return'
import type { OfferingRecord } from '@/domain/returns/service-profile'
import { openReturn } from '@/operations/open-return'
import { previewSubmission } from '@/operations/preview-submission'
import { recordServiceProfile } from '@/operations/record-service-profile'
import { saveSection } from '@/operations/save-section'
import { submitReturn } from '@/operations/submit-return'
import { anActor } from '../../tests/factories/actors'
import { anOffering } from '../../tests/factories/draft-return'
import { type TypedReturn, aFullReturn } from '../../tests/factories/typed-return'
import { registerAccount } from './accounts'
import { PERIOD } from './places'
import { useServiceCode } from './service-code'
import { nameOf } from './sessions'

type Wanted = { provider: string; typed?: TypedReturn }

/** The address of a provider's return for the quarter of the journeys. */
export function idOf(provider: string): string {
  return returnId({ providerCode: provider, period: PERIOD })
}

/** Types a return into its draft, section by section, as somebody of the provider would; all of it unless told otherwise. */
export async function fillDraft({ provider, typed = aFullReturn() }: Wanted) {
  const lead = await actAs('service-lead', provider)
  const key = { providerCode: provider, period: PERIOD }
  for (const [section, boxes] of Object.entries(typed)) {
    const { revision } = (await openReturn(lead, key)).current
    must(await saveSection(lead, { ...key, section, revision, typed: boxes }))
  }
  return { id: idOf(provider), lead }
}

/** The same, submitted. */
export async function submitWhole(wanted: Wanted) {
  const { id, lead } = await fillDraft(wanted)
  await submitDraft(wanted.provider, lead)
  return { id, lead }
}

/** Submits what stands in a provider's draft. */
export async function submitDraft(provider: string, by?: Actor) {
  const lead = by ?? (await actAs('service-lead', provider))
  const key = { providerCode: provider, period: PERIOD }
  const file = await openReturn(lead, key)
  const stamp = { personId: lead.personId, name: lead.name, at: new Date() }
  const { errors, figuresSha256 } = previewSubmission(file, stamp)
  if (!figuresSha256) throw new Error(`This return cannot be submitted: ${JSON.stringify(errors)}`)
  const { revision } = file.current
  const idempotencyKey = randomUUID()
  must(await submitReturn(lead, { ...key, revision, figuresSha256, idempotencyKey, declared: true }))
}

/** Records that a service does not offer something. */
export async function recordNotOffered(provider: string, offering: OfferingRecord['offering']) {
  const gatekeeper = await actAs('gatekeeper', provider)
  const records = [anOffering({ offering, status: 'not-offered' })]
  must(await recordServiceProfile(gatekeeper, provider, records))
}

/** Every section of the return, in the order of its pages. */
export const sectionsInOrder = framework.sections

async function actAs(role: 'service-lead' | 'gatekeeper', provider: string) {
  useServiceCode()
  const { personId, email, name } = await registerAccount({
    role,
    name: nameOf(role),
    organisation: provider,
  })
  return anActor(role, [provider], { personId, email, name })
}

function must<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(`The journey could not be arranged: ${JSON.stringify(result.failure)}`)
  return result.value
}

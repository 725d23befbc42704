import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import type { Framework } from '@/domain/catalogue/framework'
import { typeBoxes } from '@/domain/forms/as-typed'
import type { Typed } from '@/domain/forms/read-boxes'
import { profileForm } from '@/domain/returns/profile-form'
import type { ServiceProfile } from '@/domain/returns/service-profile'
import type { PostedPage } from '@/operations/fill-draft'
import { PERIOD } from './period'

interface Overrides {
  readonly boxes?: Typed
  /** The quarter whose state the form showed. */
  readonly shown?: string
  readonly fromPeriod?: string
  readonly revision?: number
  readonly of?: Framework
}

/** The form of a profile as it is posted when only some boxes were touched. */
export function aTypedProfile(
  profile: ServiceProfile,
  { boxes = {}, shown = PERIOD, fromPeriod = PERIOD, revision = 0, of = framework }: Overrides = {},
): PostedPage {
  const form = profileForm(of, [])
  const draft = { profile, typed: {} }
  const base = typeBoxes(form.boxesOf(draft, shown), form.valuesOf(draft, shown))
  return { page: fromPeriod, revision, base, typed: { ...base, ...boxes } }
}

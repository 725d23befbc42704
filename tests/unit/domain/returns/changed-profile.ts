import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { type FillFailure, fillWhole } from '@/domain/forms/fill-page'
import { type Period, addQuarters } from '@/domain/periods/period'
import { type Result, fail, ok } from '@/domain/result'
import { type ProfileChange, type ProfileDraft, changesIn, profileForm } from '@/domain/returns/profile-form'
import type { ServiceProfile } from '@/domain/returns/service-profile'
import type { PostedPage } from '@/operations/fill-draft'
import { PERIOD } from '../../../factories/period'

export const [NEXT, LATER] = [addQuarters(PERIOD, 1), addQuarters(PERIOD, 2)]
const form = profileForm<ProfileDraft>(framework, [PERIOD, NEXT, LATER])

/** What a posted form makes of a profile, and which boxes hold something else then. */
export const fill = (profile: ServiceProfile, posted: PostedPage) =>
  fillWhole(form, { profile, typed: {} }, posted.page, posted)

/** What a posted form of a profile changes, or why it is refused. */
export function change(profile: ServiceProfile, posted: PostedPage): Result<ProfileChange, FillFailure> {
  const filled = fill(profile, posted)
  if (!filled.ok) return filled
  const findings = form.findingsOf(filled.value.draft)
  if (findings.length > 0) return fail({ kind: 'invalid', findings })
  return ok(changesIn(framework, filled.value.draft, posted.page as Period))
}
export const partner = {
  'cordotomy.status': 'partner',
  'cordotomy.partnerName': ' Fenwick ',
  'cordotomy.reportedBy': 'us',
}

'use server'

import { notFound, redirect } from 'next/navigation'
import { signedHref } from '@/domain/addresses/declarations'
import { receiptHref } from '@/domain/addresses/returns'
import { declarationId } from '@/domain/declarations/declaration'
import { isPeriod } from '@/domain/periods/timetable'
import { returnId } from '@/domain/returns/quarterly-return'
import { type PostedAllowance, postedAllowanceSchema } from '@/domain/timetable/posted-timetable-schema'
import { allowCorrection, endAllowance } from '@/operations/allow-correction'
import { withProof } from '@/operations/with-proof'
import { readForm } from '@/server/http/read-form'
import type { PostedState } from '@/ui/posted-state'
import { answerForm } from '@/features/draft/answer-form'
import { formAction } from '@/features/draft/form-action'

/** Allows a correction after the close of the year, or takes that back, by who proves again who they are; then goes back to what it is about. */
export const allowCorrectionAction = formAction(
  'correction:allow',
  (form: FormData) => readForm(form, postedAllowanceSchema),
  async (actor, posted, state: PostedState) => {
    const { reason, 'until-day': day, 'until-month': month, 'until-year': year } = posted
    const typed = { reason, 'until-day': day, 'until-month': month, 'until-year': year }
    const keep = posted.allow === 'yes' ? allowCorrection : endAllowance
    const kept = await withProof(actor, posted.passphrase, () => keep(actor, posted))
    if (kept.ok) redirect(subjectHref(posted))
    const { refused, stale } = kept.failure
    if (refused?.kind === 'not-found') notFound()
    return answerForm(state, typed, [...(refused?.faults ?? []), ...stale])
  },
)

function subjectHref({ framework, providerCode, window: { period } }: PostedAllowance): string {
  return isPeriod(period)
    ? receiptHref(returnId({ framework, providerCode, period }))
    : signedHref(declarationId({ framework, providerCode, year: period }))
}

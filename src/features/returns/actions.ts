'use server'

import { notFound, redirect } from 'next/navigation'
import { checkHref, receiptHref, returnHref } from '@/domain/addresses/returns'
import { frameworkOf } from '@/domain/catalogue'
import type { Failure } from '@/domain/forms/failure'
import type { Finding } from '@/domain/forms/finding'
import { type ReturnKey, returnId } from '@/domain/returns/quarterly-return'
import {
  postedNothingSchema,
  postedReadySchema,
  postedSubmissionSchema,
} from '@/domain/returns/posted-return-schema'
import { REASON_LIMIT } from '@/domain/forms/read-reason'
import { readText } from '@/domain/forms/read-text'
import { NOT_DECLARED } from '@/domain/returns/submit'
import { WHY_NOBODY } from '@/domain/returns/report-nothing'
import { handOverDraft } from '@/operations/hand-over'
import { reportNothingIn } from '@/operations/report-nothing'
import { requireFreshness } from '@/operations/require-freshness'
import { returnDrafts } from '@/operations/return-drafts'
import { submitReturn } from '@/operations/submit-return'
import { readForm } from '@/server/http/read-form'
import { action } from '@/server/session/action'
import type { PostedState } from '@/ui/posted-state'
import type { DraftState } from '@/ui/saving/draft-state'
import { answerForm, errorsOf, overtakenErrors } from '@/features/draft/answer-form'
import { formAction } from '@/features/draft/form-action'
import { savePage, savePageItself } from '@/features/draft/save-page'
import { returnWords } from '@/features/draft/say-refusal'
import { returnDraftPages } from './return-pages'
import { toFindingView } from './to-finding-view'

/** Saves one page of a return and goes on to the next; a refusal comes back with everything that was typed. */
export const saveSectionAction = action((state: DraftState, form: FormData) =>
  savePage(returnDraftPages, state, form),
)

/** Saves what a person is typing, without being asked. It answers in words for the page, and leaves the page alone. */
export const autosaveSectionAction = action((form: FormData) => savePageItself(returnDraftPages, form))

/** Submits a return and shows its receipt; posting the same form twice shows the same receipt. */
export const submitReturnAction = formAction(
  'return:submit',
  (form) => readForm(form, postedSubmissionSchema),
  async ({ personId, ...actor }, { passphrase, ...posted }, state: PostedState) => {
    const stale = await requireFreshness({ personId, ...actor }, passphrase)
    if (stale) {
      const untold = posted.declared ? [] : [{ at: 'declared', message: NOT_DECLARED }]
      return answerForm(state, { declared: posted.declared ? 'yes' : '' }, [...untold, stale])
    }
    const submitted = await submitReturn({ personId, ...actor }, posted)
    if (submitted.ok) redirect(receiptHref(returnId(posted), submitted.value.version))
    return refuse(state, posted, submitted.failure, personId)
  },
)

/** Tells those who submit that a return is ready, and says so on its task list. */
export const handOverReturnAction = formAction(
  'return:fill',
  (form) => readForm(form, postedReadySchema),
  async (actor, posted, state: PostedState) => {
    const told = await handOverDraft(returnDrafts, actor, posted)
    if (told.ok) redirect(returnHref(returnId(posted)))
    return refuse(state, posted, told.failure, actor.personId)
  },
)

/** Says once that there was no eligible patient in the whole quarter, and leads back to the task list. */
export const reportNothingAction = formAction(
  'return:fill',
  (form) => readForm(form, postedNothingSchema),
  async (actor, posted, state: PostedState) => {
    const read = readText(posted.why, REASON_LIMIT)
    if (!read.ok) return answerForm(state, { why: posted.why }, [{ at: WHY_NOBODY, message: read.failure }])
    const reported = await reportNothingIn(actor, { ...posted, why: read.value })
    if (reported.ok) redirect(returnHref(returnId(posted)))
    if (reported.failure.kind === 'not-found') notFound()
    const toError = ({ message }: Finding) => ({ at: WHY_NOBODY, message })
    const said = { words: returnWords, personId: actor.personId, toError }
    return answerForm(state, { why: posted.why }, errorsOf(reported.failure, said))
  },
)

function refuse(state: PostedState, of: ReturnKey, failure: Failure, personId: string): PostedState {
  if (failure.kind === 'not-found') notFound()
  if (failure.kind === 'changed-elsewhere' && failure.changes) {
    const readOn = checkHref(returnId(of))
    return answerForm(state, {}, overtakenErrors(failure, returnWords, { personId, readOn }))
  }
  const toError = (finding: Finding) => ({
    at: finding.at === 'declared' ? 'declared' : null,
    message: toFindingView(frameworkOf(of.framework), finding).summary,
  })
  return answerForm(state, {}, errorsOf(failure, { words: returnWords, personId, toError }))
}

'use server'

import { notFound, redirect } from 'next/navigation'
import { redactionHref, redactionsHref } from '@/domain/addresses/redactions'
import { postedAskSchema, postedRedactionDecisionSchema } from '@/domain/forms/posted-redaction-schema'
import { askRedaction } from '@/operations/ask-redaction'
import { requireFreshness } from '@/operations/require-freshness'
import { decideRedaction } from '@/operations/decide-redaction'
import { readForm } from '@/server/http/read-form'
import type { PostedState } from '@/ui/posted-state'
import { answerForm } from '@/features/draft/answer-form'
import { signedInAction } from '@/features/draft/form-action'
import { askError, askFaults } from './ask-faults'

/** Asks for a text to be taken out; whether it may be theirs is for what is done to say. */
export const askRedactionAction = signedInAction(
  (form) => readForm(form, postedAskSchema),
  async (actor, posted, state: PostedState) => {
    const { service, of, text, reason, passphrase } = posted
    const typed = { service, text, reason }
    const stale = await requireFreshness(actor, passphrase)
    const faults = [...askFaults(posted), ...(stale ? [stale] : [])]
    if (faults.length > 0) return answerForm(state, typed, faults)
    const asked = await askRedaction(actor, of, { text, reason })
    if (asked.ok) redirect(`${redactionsHref()}?done=asked`)
    if (asked.failure === 'not-found') notFound()
    return answerForm(state, typed, [askError(asked.failure)])
  },
)

/** Takes a text out that somebody else asked about, or lets it stand. */
export const decideRedactionAction = signedInAction(
  (form) => readForm(form, postedRedactionDecisionSchema),
  async (actor, { redaction, decision, passphrase }, state: PostedState) => {
    const stale = await requireFreshness(actor, passphrase)
    const undecided = { at: 'decision', message: 'Choose what is to happen with the text' }
    const faults = [...(decision === '' ? [undecided] : []), ...(stale ? [stale] : [])]
    if (faults.length > 0) return answerForm(state, { decision }, faults)
    const decided = await decideRedaction(actor, redaction, decision === 'agree')
    if (decided.ok) redirect(redactionHref(redaction))
    if (decided.failure === 'not-found') notFound()
    return answerForm(state, { decision }, [
      { at: 'decision', message: 'You asked for it yourself: somebody else has to agree' },
    ])
  },
)

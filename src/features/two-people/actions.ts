'use server'

import { notFound, redirect } from 'next/navigation'
import { postedTwoPeopleSchema } from '@/domain/access/posted-people-schema'
import { twoPeopleHref } from '@/domain/addresses/people'
import { answerForm } from '@/features/draft/answer-form'
import { peopleAction } from '@/features/draft/form-action'
import { setTwoPeople } from '@/operations/set-two-people'
import { withProof } from '@/operations/with-proof'
import { readForm } from '@/server/http/read-form'
import type { PostedState } from '@/ui/posted-state'

/** Sets whether a provider asks for two people for each return. */
export const setTwoPeopleAction = peopleAction(
  (form) => readForm(form, postedTwoPeopleSchema),
  async (actor, { passphrase, ...posted }, state: PostedState) => {
    const { wanted, reason } = posted
    const set = await withProof(actor, passphrase, () => setTwoPeople(actor, posted))
    if (set.ok) redirect(twoPeopleHref(posted.scope, posted.framework, posted.provider))
    const { refused, stale } = set.failure
    if (refused?.kind === 'not-found') notFound()
    return answerForm(state, { wanted, reason }, [...(refused?.faults ?? []), ...stale])
  },
)

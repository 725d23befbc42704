'use server'

import { notFound, redirect } from 'next/navigation'
import type { Actor } from '@/domain/access/actor'
import { receiptHref, returnHref, returnsHref } from '@/domain/addresses/returns'
import { sayPeriod } from '@/domain/periods/format'
import {
  type DecisionForm,
  TICK,
  postedAcceptancesSchema,
  postedDecisionSchema,
} from '@/domain/returns/posted-return-schema'
import { type ReturnKey, returnId } from '@/domain/returns/quarterly-return'
import { sayCount } from '@/domain/say-count'
import { acceptReturn } from '@/operations/accept-return'
import { type AcceptedOrNot, acceptReturns } from '@/operations/accept-returns'
import { reopenReturn } from '@/operations/reopen-return'
import { requireFreshness } from '@/operations/require-freshness'
import { sendBackReturn } from '@/operations/send-back-return'
import { withdrawCorrection, withdrawRequestedCorrection } from '@/operations/withdraw-correction'
import { readForm } from '@/server/http/read-form'
import type { PostedError, PostedState } from '@/ui/posted-state'
import { answerForm, errorsOf } from '@/features/draft/answer-form'
import { formAction, signedInAction } from '@/features/draft/form-action'
import { returnWords } from '@/features/draft/say-refusal'
import { takeDecision } from '@/features/draft/take-decision'

const read = (form: FormData) => readForm(form, postedDecisionSchema)

/** Begins the correction of a submitted return and goes on to its task list, or withdraws it and goes back to the receipt. */
export const reopenReturnAction = formAction(
  'return:reopen',
  read,
  async (actor, posted, state: PostedState) => {
    const isWithdrawn = posted.decision === 'withdrawn'
    const refused = await take(actor, posted, isWithdrawn ? withdrawCorrection : reopenReturn)
    if (refused) return answerWith(state, posted, refused)
    redirect(isWithdrawn ? receiptHref(returnId(posted)) : returnHref(returnId(posted)))
  },
)

/** Accepts a version, asks for its correction or withdraws that, and goes back to its receipt. */
export const decideReturnAction = formAction(
  'return:judge',
  read,
  async (actor, posted, state: PostedState) => {
    const refused = await take(actor, posted, OPERATIONS[posted.decision])
    if (refused) return answerWith(state, posted, refused)
    redirect(receiptHref(returnId(posted)))
  },
)

/** Accepts every return that was ticked, each by itself, and says which could not be. */
export const acceptReturnsAction = signedInAction(
  (form) => readForm(form, postedAcceptancesSchema),
  async (actor, { framework, passphrase, ticked }, state: PostedState) => {
    const stale = await requireFreshness(actor, passphrase)
    const none = ticked.length === 0 ? [{ at: 'ticks', message: 'Tick the returns that you accept' }] : []
    const typed = Object.fromEntries(ticked.map((key) => [boxOf(key), String(key.revision)]))
    if (stale || none.length > 0) return answerForm(state, typed, [...none, ...(stale ? [stale] : [])])
    const outcomes = (await acceptReturns(actor, framework, ticked)) ?? notFound()
    const refused = outcomes.flatMap((each) => sayRefused(each, actor.personId))
    if (refused.length === 0) redirect(returnsHref(framework, { accepted: String(outcomes.length) }))
    const accepted = sayCount(outcomes.length - refused.length, 'return was', 'returns were')
    return answerForm(state, {}, [{ at: null, message: `${accepted} accepted. These were not:` }, ...refused])
  },
)

function boxOf(key: ReturnKey): string {
  return `${TICK}${returnId(key)}`
}

/** Why one of them was not accepted, at its box; nothing where it was. */
function sayRefused({ key, refused }: AcceptedOrNot, personId: string): readonly PostedError[] {
  if (!refused) return []
  if (refused.kind === 'not-found') notFound()
  const at = boxOf(key)
  const name = `${key.providerCode}, ${sayPeriod(key.period)}`
  if (refused.kind === 'flagged')
    return [{ at, message: `${name}: a figure needs a conversation. Decide about it on its own page` }]
  const toError = ({ message }: { readonly message: string }) => ({ at, message })
  const why = errorsOf(refused, { words: returnWords, personId, toError })
  return why.map(({ message }) => ({ at, message: `${name}: ${message}` }))
}

const OPERATIONS = {
  '': null,
  accepted: acceptReturn,
  returned: sendBackReturn,
  withdrawn: withdrawRequestedCorrection,
}

type Operation = typeof reopenReturn

function take(
  actor: Actor,
  posted: DecisionForm,
  operation: Operation | null,
): Promise<readonly PostedError[] | null> {
  const { passphrase } = posted
  const decide = operation && (() => operation(actor, posted))
  return takeDecision({ actor, passphrase, words: returnWords }, decide)
}

function answerWith(
  state: PostedState,
  { decision, reason }: DecisionForm,
  errors: readonly PostedError[],
): PostedState {
  return answerForm(state, { decision, reason }, errors)
}

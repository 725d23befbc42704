'use server'

import { notFound, redirect } from 'next/navigation'
import { type Actor, can } from '@/domain/access/actor'
import type { Permission } from '@/domain/access/roles'
import { returnId } from '@/domain/returns/quarterly-return'
import { acceptReturn } from '@/operations/accept-return'
import { reopenReturn } from '@/operations/reopen-return'
import { requireFreshness } from '@/operations/require-freshness'
import { sendBackReturn } from '@/operations/send-back-return'
import { requireOwnOrigin } from '@/server/session/own-origin'
import { requireActor } from '@/server/session/require-actor'
import type { DecisionError, DecisionState } from './decision-state'
import { type DecisionForm, readDecisionForm } from './read-decision-form'
import { sayRefusal } from './say-refusal'

/** Begins a correction of a return that its provider has submitted, and goes on to its task list. */
export async function reopenReturnAction(state: DecisionState, form: FormData): Promise<DecisionState> {
  const { actor, posted } = await receive(form, 'return:reopen')
  const refused = await take(actor, posted, reopenReturn)
  if (refused) return answerWith(state, posted, refused)
  redirect(`/returns/${returnId(posted)}`)
}

/** Accepts a version or asks for its correction, and goes back to its receipt. */
export async function decideReturnAction(state: DecisionState, form: FormData): Promise<DecisionState> {
  const { actor, posted } = await receive(form, 'return:judge')
  const operation = OPERATIONS.get(posted.decision)
  const refused = operation ? await take(actor, posted, operation) : [UNDECIDED]
  if (refused) return answerWith(state, posted, refused)
  redirect(`/returns/${returnId(posted)}/submitted`)
}

const OPERATIONS = new Map([
  ['accepted', acceptReturn],
  ['returned', sendBackReturn],
])

const UNDECIDED: DecisionError = { at: 'decision', message: 'Choose what you decide' }

async function receive(form: FormData, permission: Permission) {
  await requireOwnOrigin()
  const actor = await requireActor()
  const posted = readDecisionForm(form)
  if (!posted || !can(actor, permission, posted)) notFound()
  return { actor, posted }
}

/** Decides, once whoever does has proved that it is they. Says what stops it, or null when it is done. */
async function take(
  actor: Actor,
  posted: DecisionForm,
  operation: typeof reopenReturn,
): Promise<readonly DecisionError[] | null> {
  const stale = await requireFreshness(actor, posted.passphrase)
  if (stale) return [stale]
  const decided = await operation(actor, posted)
  if (decided.ok) return null
  if (decided.failure.kind === 'not-found') notFound()
  return sayRefusal(decided.failure)
}

function answerWith(
  state: DecisionState,
  { decision, reason }: DecisionForm,
  errors: readonly DecisionError[],
): DecisionState {
  const asksPassphrase = errors.some(({ at }) => at === 'passphrase')
  return { answer: state.answer + 1, decision, reason, errors, asksPassphrase }
}

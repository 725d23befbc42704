'use server'

import { notFound, redirect } from 'next/navigation'
import { type Actor, can } from '@/domain/access/actor'
import type { Permission } from '@/domain/access/roles'
import { receiptHref, returnHref } from '@/domain/addresses/returns'
import { ok } from '@/domain/result'
import { readReason } from '@/domain/returns/decide'
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
  redirect(returnHref(returnId(posted)))
}

/** Accepts a version or asks for its correction, and goes back to its receipt. */
export async function decideReturnAction(state: DecisionState, form: FormData): Promise<DecisionState> {
  const { actor, posted } = await receive(form, 'return:judge')
  const refused = await take(actor, posted, OPERATIONS.get(posted.decision))
  if (refused) return answerWith(state, posted, refused)
  redirect(receiptHref(returnId(posted)))
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

/**
 * Decides, once whoever does has proved that it is they. Says everything that stops it, so that nobody mends the passphrase
 * only to be told of the reason; null when it is done.
 */
async function take(
  actor: Actor,
  posted: DecisionForm,
  operation: typeof reopenReturn | undefined,
): Promise<readonly DecisionError[] | null> {
  const stale = await requireFreshness(actor, posted.passphrase)
  if (stale || !operation) return [...faultsOf(posted, operation), ...(stale ? [stale] : [])]
  const decided = await operation(actor, posted)
  if (decided.ok) return null
  if (decided.failure.kind === 'not-found') notFound()
  return sayRefusal(decided.failure)
}

/** What is wrong with what was typed, whoever typed it. An acceptance needs no reason. */
function faultsOf(
  { reason }: DecisionForm,
  operation: typeof reopenReturn | undefined,
): readonly DecisionError[] {
  if (!operation) return [UNDECIDED]
  const read = operation === acceptReturn ? ok(null) : readReason(reason)
  return read.ok ? [] : sayRefusal({ kind: 'invalid', findings: [read.failure] })
}

function answerWith(
  state: DecisionState,
  { decision, reason }: DecisionForm,
  errors: readonly DecisionError[],
): DecisionState {
  const asksPassphrase = errors.some(({ at }) => at === 'passphrase')
  return { answer: state.answer + 1, decision, reason, errors, asksPassphrase }
}

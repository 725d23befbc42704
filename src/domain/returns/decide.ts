import type { ReportingWindow } from '../periods/window'
import { type Result, fail, ok } from '../result'
import { type DecisionKind, type ReturnDecision, correctionOf } from './decision'
import type { Failure } from '../forms/failure'
import type { QuarterlyReturn } from './quarterly-return'
import type { Stamp } from '../forms/stamp'
import { readReason } from '../forms/read-reason'

/** What a decision is given. */
export interface DecisionTerms {
  readonly window: ReportingWindow
  /** What was decided before, in that order. */
  readonly decisions: readonly ReturnDecision[]
  /** Whose submission is in force, by the id of the person; null before the first. */
  readonly submittedBy: string | null
  /** As it was typed; an acceptance needs none. */
  readonly reason: string
}

export type Decide = (
  current: QuarterlyReturn,
  terms: DecisionTerms,
  decided: Stamp,
) => Result<ReturnDecision, Failure>

/** The provider begins a new draft of a return that it has submitted. The submitted version stays in force. */
export const reopen: Decide = (...given) => beginDraft('reopened', ...given)

/** The commissioner asks for a correction: a new draft begins at the provider. The submitted version stays in force. */
export const sendBack: Decide = (...given) => beginDraft('returned', ...given)

/**
 * The commissioner accepts the version in force, unless it was they who submitted it. Until the year's close it may still be
 * opened again.
 */
export const accept: Decide = (current, { window, submittedBy }, decided) => {
  const stopped = stopOf(current, window, decided)
  if (stopped) return fail(stopped)
  if (!mayAccept(decided, submittedBy)) return fail({ kind: 'own-submission' })
  if (current.state === 'accepted') return fail({ kind: 'already-accepted' })
  return ok(decisionOf('accepted', current, null, decided))
}

/** Nobody accepts what they submitted themselves, whatever other roles they hold: two people answer for each version. */
export function mayAccept({ personId }: Pick<Stamp, 'personId'>, submittedBy: string | null): boolean {
  return submittedBy !== personId
}

/** The provider withdraws the correction that it began: the version in force is the whole return again. */
export const withdrawReopening: Decide = (...given) => withdraw('reopened', ...given)

/**
 * The commissioner withdraws the correction that they asked for, as long as the provider has changed nothing: what somebody
 * has typed is not thrown away by somebody else.
 */
export const withdrawRequest: Decide = (...given) => withdraw('returned', ...given)

function withdraw(
  began: 'returned' | 'reopened',
  current: QuarterlyReturn,
  { decisions, reason: typed }: DecisionTerms,
  decided: Stamp,
): Result<ReturnDecision, Failure> {
  const correction = current.state === 'draft' ? correctionOf(current, decisions) : null
  if (!correction) return fail({ kind: 'not-withdrawable', why: 'none-open' })
  if (correction.decision !== began) return fail({ kind: 'not-withdrawable', why: 'begun-by-others' })
  if (began === 'returned' && current.revision !== correction.revision + 1)
    return fail({ kind: 'not-withdrawable', why: 'changed' })
  const reason = readReason('C23', typed, { of: 'withdrawal' })
  if (!reason.ok) return fail({ kind: 'invalid', findings: [reason.failure] })
  return ok(decisionOf('withdrawn', current, reason.value, decided))
}

function beginDraft(
  decision: 'returned' | 'reopened',
  current: QuarterlyReturn,
  { window, reason: typed }: DecisionTerms,
  decided: Stamp,
): Result<ReturnDecision, Failure> {
  const stopped = stopOf(current, window, decided)
  if (stopped) return fail(stopped)
  const reason = readReason('C23', typed)
  if (!reason.ok) return fail({ kind: 'invalid', findings: [reason.failure] })
  return ok(decisionOf(decision, current, reason.value, decided))
}

/** What stops every decision: nothing in force to decide about, or a year that has closed. */
function stopOf({ state, version }: QuarterlyReturn, { yearClosesAt }: ReportingWindow, { at }: Stamp) {
  if (state === 'draft' || version === 0) return { kind: 'draft-open' } as const
  return at > yearClosesAt ? ({ kind: 'year-closed', closedAt: yearClosesAt } as const) : null
}

function decisionOf(
  decision: DecisionKind,
  { version, revision }: QuarterlyReturn,
  reason: string | null,
  decided: Stamp,
): ReturnDecision {
  return { decision, version, revision, reason, decided }
}

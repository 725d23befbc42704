import type { Actor } from '@/domain/access/actor'
import { mayAccept } from '@/domain/returns/decide'
import { mayWithdraw } from '@/domain/returns/may-withdraw'
import { sayDay, sayMoment, sayWholePeriod } from '@/domain/periods/format'
import { type ReturnState, returnId } from '@/domain/returns/quarterly-return'
import { sayAnswered } from '@/domain/returns/say-answered'
import { readSnapshot } from '@/domain/returns/snapshot-schema'
import type { StandingRead } from '@/operations/read/get-return-standing'

/** What somebody needs to see before they decide about a version. */
export interface DecidingView {
  readonly returnId: string
  readonly caption: string
  readonly version: number
  readonly revision: number
  readonly state: ReturnState
  /** `by Morgan Tellis on 3 November 2026 at 14:05`. */
  readonly submitted: string
  /** How its warnings were answered; null where none asked. */
  readonly answered: string | null
  readonly yearCloses: string
  readonly isYearClosed: boolean
  /** Whether they may accept this version: not where they submitted it themselves. */
  readonly mayAccept: boolean
  /** Whether the open correction is theirs to withdraw. */
  readonly mayWithdraw: boolean
  /** Whether the form asks for the passphrase again. */
  readonly asksPassphrase: boolean
}

/** The version in force, for whoever may decide about it. */
export function toDecidingView(
  actor: Actor,
  { version, revision, state, yearClosesAt, inForce, decisions, at }: StandingRead,
  asksPassphrase: boolean,
): DecidingView {
  const { providerCode, period, submittedByName, submittedAt } = inForce
  const { figures, warnings } = readSnapshot(inForce.snapshot)
  return {
    ...{ returnId: returnId(inForce), version, revision, state, asksPassphrase },
    caption: `${providerCode}, ${sayWholePeriod(period)}`,
    submitted: `by ${submittedByName} on ${sayMoment(submittedAt)}`,
    answered: sayAnswered(figures.lines, warnings),
    yearCloses: sayDay(yearClosesAt),
    mayAccept: state === 'submitted' && mayAccept(actor, inForce.submittedBy),
    isYearClosed: at > yearClosesAt,
    mayWithdraw: mayWithdraw(actor, { current: { ...inForce, version, revision, state }, decisions }),
  }
}

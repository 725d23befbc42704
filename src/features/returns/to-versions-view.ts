import { type Actor, can, isOfProvider } from '@/domain/access/actor'
import { sayMoment } from '@/domain/periods/format'
import type { ReturnDecision } from '@/domain/returns/decision'
import { type Difference, differencesBetween } from '@/domain/returns/differences'
import type { SubmittedVersion } from '@/domain/returns/provider-returns'
import { mayAccept } from '@/domain/returns/decide'
import { mayWithdraw } from '@/domain/returns/may-withdraw'
import type { ReturnState } from '@/domain/returns/quarterly-return'
import type { ReceiptRead } from '@/operations/read/get-receipt'
import { type CorrectionView, sayCorrection, sayDecision } from './say-correction'

/** One submitted version among the others. */
export interface VersionRow {
  readonly version: number
  /** `Morgan Tellis on 3 November 2026 at 14:05`. */
  readonly submitted: string
  readonly reason: string | null
  /** What was decided about it, in order. */
  readonly decided: readonly string[]
}

/** How the version on a receipt stands among the others. */
export interface VersionsView {
  readonly state: ReturnState
  readonly shown: number
  readonly inForce: number
  readonly versions: readonly VersionRow[]
  readonly correction: CorrectionView | null
  /** Who accepted it and when, where it stands accepted: `Alex Thornley accepted version 1 on 3 November 2026 at 14:05.` */
  readonly accepted: string | null
  /** What this version changed; null for the first. */
  readonly differences: readonly Difference[] | null
  readonly isOwn: boolean
  /** Whether it may still be corrected by somebody. */
  readonly isOpen: boolean
  readonly mayReopen: boolean
  /** Whether they may allow its correction, which nobody may begin any more otherwise. */
  readonly mayAllow: boolean
  /** Whether the open correction is theirs to withdraw. */
  readonly mayWithdraw: boolean
  readonly mayJudge: boolean
  /** Whether they may accept this version: not once it is accepted, nor where they submitted it themselves. */
  readonly mayAccept: boolean
}

/** Every version of a return, newest first, with what was decided about each, and what the shown one changed. */
export function toVersionsView(
  actor: Actor,
  { framework, record, standing, versions, before, snapshot, lines, at }: ReceiptRead,
): VersionsView {
  const { decisions, state, version: inForce, yearClosesAt } = standing
  const isOpen = state !== 'draft' && at <= yearClosesAt
  const after = { about: snapshot.figures.about, lines }
  return {
    ...{ state, inForce, shown: record.version },
    versions: versions.map((version) => toRow(version, decisions)),
    correction: sayCorrection({ current: standing, decisions }),
    accepted: sayAccepted(state, decisions),
    differences: before && differencesBetween(framework, before, after),
    isOwn: isOfProvider(actor, record),
    isOpen,
    mayReopen: isOpen && can(actor, 'return:reopen', record),
    mayAllow: at > yearClosesAt && can(actor, 'correction:allow', record),
    mayWithdraw: mayWithdraw(actor, { current: { ...record, ...standing }, decisions }),
    mayAccept: state === 'submitted' && mayAccept(actor, record.submittedBy),
    mayJudge: isOpen && can(actor, 'return:judge', record),
  }
}

function sayAccepted(state: ReturnState, decisions: readonly ReturnDecision[]): string | null {
  const accepted = decisions.findLast(({ decision }) => decision === 'accepted')
  return state === 'accepted' && accepted ? sayDecision(accepted) : null
}

function toRow(
  { version, at, byName, reason }: SubmittedVersion,
  decisions: readonly ReturnDecision[],
): VersionRow {
  return {
    ...{ version, reason, submitted: `${byName} on ${sayMoment(at)}` },
    decided: decisions.filter((decision) => decision.version === version).map(sayDecision),
  }
}

import { type Handover, isHandedBack } from '../forms/handover'
import type { Stamp } from '../forms/stamp'

/** How far a draft is, for those who work on it. */
export interface DraftProgress {
  /** Its pages that are complete or are not asked, of how many. */
  readonly done: number
  readonly pages: number
  /** Whether nothing that stands in it stops a submission or signature. */
  readonly isReady: boolean
  readonly revision: number
  /** Who saved it last. */
  readonly saved: Stamp | null
  /** How it was last handed on, if it was. */
  readonly handover: Handover | null
  /** Whether this person worked on something that may be signed only by somebody who did not. */
  readonly isOwnWork: boolean
}

/** As much of it as says whose turn it is. */
type Readiness = Pick<DraftProgress, 'isReady' | 'revision' | 'handover'>

/** What somebody may do to a draft. */
export interface Hands {
  readonly mayFill: boolean
  /** Whether they may submit or sign it themselves; never what they worked on, where only others may sign that. */
  readonly mayClose: boolean
}

/** What there is to do for one person: to fill it in, to tell others that it is ready, to submit or sign it, or nothing. */
export type Turn = 'fill' | 'tell' | 'close' | 'others'

/** Whose turn a draft is. Nobody is given what their role cannot do: what is left waits for others. */
export function whoseTurn(draft: Readiness, { mayFill, mayClose }: Hands): Turn {
  const isBack = isHandedBack(draft, draft.handover)
  if (draft.isReady && mayClose && !isBack) return 'close'
  if (!mayFill) return 'others'
  if (!draft.isReady || isBack) return 'fill'
  return isTold(draft) ? 'others' : 'tell'
}

/** Whether it was said to be ready as it stands. */
export function isTold({ revision, handover }: Pick<DraftProgress, 'revision' | 'handover'>): boolean {
  return handover?.step === 'ready' && handover.revision === revision
}

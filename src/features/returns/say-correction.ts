import { sayMoment } from '@/domain/periods/format'
import { type Correction, type ReturnDecision, correctionOf } from '@/domain/returns/decision'
import type { ReturnState } from '@/domain/returns/quarterly-return'

/** Why a submitted return is a draft again, as every page of that draft says. */
export interface CorrectionView {
  /** The version in force meanwhile. */
  readonly version: number
  /** `Morgan Tellis reopened version 1 on 3 November 2026 at 14:05.` */
  readonly said: string
  readonly reason: string
}

/** What the draft corrects, or null when it is the first, or none is open. */
export function sayCorrection({
  current,
  decisions,
}: {
  current: { readonly state: ReturnState; readonly version: number }
  decisions: readonly ReturnDecision[]
}): CorrectionView | null {
  const correction = current.state === 'draft' ? correctionOf(current, decisions) : null
  if (!correction) return null
  return { version: current.version, said: sayDecision(correction), reason: correction.reason }
}

/** `Alex Thornley asked for a correction of version 1 on 3 November 2026 at 14:05.` */
export function sayDecision({
  decision,
  version,
  decided,
}: Pick<Correction, 'version' | 'decided'> & Pick<ReturnDecision, 'decision'>): string {
  return `${decided.name} ${DONE[decision]} version ${version} on ${sayMoment(decided.at)}.`
}

const DONE = {
  accepted: 'accepted',
  returned: 'asked for a correction of',
  reopened: 'reopened',
  withdrawn: 'withdrew the correction of',
} as const

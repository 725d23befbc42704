import { type Result, fail, ok } from '../result'
import type { Failure } from './failure'
import type { Finding } from './finding'
import { readReason } from './read-reason'
import type { Stamp } from './stamp'

/** Said to be ready, handed back to whoever fills it in, or (its correction) withdrawn. */
export type HandoverStep = 'ready' | 'back' | 'withdrawn'

/** How a draft of a return or a declaration was last handed on. It never changes. */
export interface Handover {
  readonly step: HandoverStep
  /** Lock number of the draft as it then stood. */
  readonly revision: number
  /** What is to be changed, or why; null where it is said to be ready. */
  readonly comment: string | null
  readonly handed: Stamp
}

/** What is handed on. */
interface Draft {
  readonly state: string
  readonly revision: number
}

/** What was last said of a draft; null once it has changed since. A comment stands until the draft is handed on anew. */
export function standingHandover(
  { revision }: Pick<Draft, 'revision'>,
  handover: Handover | null,
): Handover | null {
  return handover && (handover.step === 'back' || handover.revision === revision) ? handover : null
}

/** Whether a draft is with those who fill it in although nothing stops it: it was handed back, and not changed since. */
export function isHandedBack({ revision }: Pick<Draft, 'revision'>, handover: Handover | null): boolean {
  return handover?.step === 'back' && handover.revision === revision
}

/** A draft in which nothing is missing is said to be ready for whoever submits or signs it. */
export function handOver(
  { state, revision }: Draft,
  findings: readonly Finding[],
  handed: Stamp,
): Result<Handover, Failure> {
  if (state !== 'draft') return fail({ kind: 'not-a-draft' })
  const errors = findings.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) return fail({ kind: 'invalid', findings: errors })
  return ok({ step: 'ready', revision, comment: null, handed })
}

/** Whoever would sign a draft hands it back, and says what is to be changed. */
export function handBack(
  { state, revision }: Draft,
  typed: string,
  handed: Stamp,
): Result<Handover, Failure> {
  if (state !== 'draft') return fail({ kind: 'not-a-draft' })
  const comment = readReason('S25', typed, { of: 'return', at: 'comment' })
  if (!comment.ok) return fail({ kind: 'invalid', findings: [comment.failure] })
  return ok({ step: 'back', revision, comment: comment.value, handed })
}

import type { Failure } from '../forms/failure'
import type { Handover } from '../forms/handover'
import { readReason } from '../forms/read-reason'
import type { Stamp } from '../forms/stamp'
import { type Result, fail, ok } from '../result'
import type { Declaration } from './declaration'

/**
 * Withdraws the correction of a signed declaration that its provider began, with the reason: the version in force is the whole of it again.
 * One that the commissioner asked for is made.
 */
export function withdrawCorrection(
  { state, version, revision }: Declaration,
  { reason: typed, isSentBack }: { readonly reason: string; readonly isSentBack: boolean },
  handed: Stamp,
): Result<Handover, Failure> {
  if (state !== 'draft' || version === 0) return fail({ kind: 'not-withdrawable', why: 'none-open' })
  if (isSentBack) return fail({ kind: 'not-withdrawable', why: 'begun-by-others' })
  const reason = readReason('S24', typed, { of: 'withdrawal' })
  if (!reason.ok) return fail({ kind: 'invalid', findings: [reason.failure] })
  return ok({ step: 'withdrawn', revision, comment: reason.value, handed })
}

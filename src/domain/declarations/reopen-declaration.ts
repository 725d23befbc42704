import type { YearWindow } from '../periods/window'
import { type Result, fail, ok } from '../result'
import type { Stamp } from '../forms/stamp'
import { readReason } from '../forms/read-reason'
import type { Declaration } from './declaration'
import type { Failure } from '../forms/failure'

/** Begins the correction of a signed declaration, with its reason. The signed version stays in force meanwhile. */
export function reopenDeclaration(
  { state, version }: Declaration,
  { window, reason: typed }: { readonly window: YearWindow; readonly reason: string },
  begun: Stamp,
): Result<{ readonly reason: string; readonly begun: Stamp }, Failure> {
  if (state === 'draft' || version === 0) return fail({ kind: 'draft-open' })
  if (begun.at > window.yearClosesAt) return fail({ kind: 'year-closed', closedAt: window.yearClosesAt })
  const reason = readReason('S24', typed)
  if (!reason.ok) return fail({ kind: 'invalid', findings: [reason.failure] })
  return ok({ reason: reason.value, begun })
}

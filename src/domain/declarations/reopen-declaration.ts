import type { YearWindow } from '../periods/window'
import { type Result, fail, ok } from '../result'
import { type Finding, error } from '../forms/finding'
import type { Stamp } from '../forms/stamp'
import { REASON_LIMIT } from '../returns/section-boxes'
import { readText } from '../forms/read-text'
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
  const reason = readReason(typed)
  if (!reason.ok) return fail({ kind: 'invalid', findings: [reason.failure] })
  return ok({ reason: reason.value, begun })
}

/** Why a correction begins, or what is wrong with the text: whoever has something else to mend is told both at once. */
export function readReason(typed: string): Result<string, Finding> {
  const reason = readText(typed, REASON_LIMIT)
  if (!reason.ok) return fail(error('S24', 'reason', reason.failure))
  if (reason.value === null) return fail(error('S24', 'reason', 'Say what is to be corrected, and why'))
  return ok(reason.value)
}

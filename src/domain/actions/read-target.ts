import { type Result, fail, ok } from '../result'
import type { TypedFault } from '../queries/read-message'
import { readLevel } from '../thresholds/read-threshold'

/** The figure that is aimed at, as typed, a percentage or days by what its line is; null where nothing was. */
export function readTarget(
  typed: string,
  unit: 'share' | 'days' | null,
): Result<number | null, readonly TypedFault[]> {
  if (typed.trim() === '' || unit === null) return ok(null)
  const read = readLevel(typed, unit)
  return read.ok ? read : fail([{ at: 'target', message: read.failure }])
}

import 'server-only'
import { type Actor, reachOf } from '@/domain/access/actor'
import { findFramework } from '@/domain/catalogue'
import { quarterlyIndicators } from '@/domain/catalogue/find'
import type { QuarterlyIndicator } from '@/domain/catalogue/indicator'
import { kinds } from '@/domain/kinds'
import { londonDate } from '@/domain/periods/london'
import { periodOfDate } from '@/domain/periods/period'
import { type Result, fail, ok } from '@/domain/result'
import { maySet } from '@/domain/thresholds/may-set'
import type { PostedThreshold, PostedThresholdEnd } from '@/domain/thresholds/posted-threshold-schema'
import { type ThresholdFault, readThreshold, readThresholdEnd } from '@/domain/thresholds/read-threshold'
import { endThreshold, listThresholds, recordThreshold } from '@/server/db/thresholds'
import { withActor } from '@/server/db/transaction'

/** Why nothing was written. Not there and not yours are one and the same. */
export type ThresholdFailure =
  { readonly kind: 'not-found' } | { readonly kind: 'refused'; readonly faults: readonly ThresholdFault[] }

const NOT_FOUND: ThresholdFailure = { kind: 'not-found' }
const STANDS_ALREADY: ThresholdFailure = {
  kind: 'refused',
  faults: [
    {
      at: 'from-day',
      message: 'A level is in force from this day already: end it first, or choose another day',
    },
  ],
}

/** Asks for a level of a line from a day on; of one commissioner or of the nation one begins on a day. The same of the same author stands once. */
export async function setThreshold(
  actor: Actor,
  posted: PostedThreshold,
  clock?: Date,
): Promise<Result<null, ThresholdFailure>> {
  const { framework, commissionerCode } = posted
  if (!maySet(actor, framework, commissionerCode)) return fail(NOT_FOUND)
  return withActor(
    actor,
    async ({ tx, at }): Promise<Result<null, ThresholdFailure>> => {
      const line = lineOf(posted, at)
      if (!line) return fail(NOT_FOUND)
      const read = readThreshold(posted, kinds[line.kind].unit)
      if (!read.ok) return fail({ kind: 'refused', faults: read.failure })
      const of = { framework, commissionerCode, indicator: line.code, at }
      const came = await recordThreshold(tx, { ...of, ...read.value })
      if (came === 'made') return ok(null)
      return fail(came === 'not-found' ? NOT_FOUND : STANDS_ALREADY)
    },
    clock,
  )
}

/** Ends a level, with a reason; it stays on record. */
export async function endLocalThreshold(
  actor: Actor,
  posted: PostedThresholdEnd,
  clock?: Date,
): Promise<Result<null, ThresholdFailure>> {
  const { framework, commissionerCode, indicator } = posted
  if (!maySet(actor, framework, commissionerCode)) return fail(NOT_FOUND)
  return withActor(
    actor,
    async ({ tx, at }): Promise<Result<null, ThresholdFailure>> => {
      const scope = reachOf(actor, 'return:read-submitted', framework)
      const standing = await listThresholds(tx, framework, scope, { at: null, indicator })
      const found = standing.find(({ id }) => id === posted.threshold)
      if (found?.commissionerCode !== commissionerCode) return fail(NOT_FOUND)
      const read = readThresholdEnd(posted.reason)
      if (!read.ok) return fail({ kind: 'refused', faults: read.failure })
      return (await endThreshold(tx, posted.threshold, { reason: read.value, at }))
        ? ok(null)
        : fail(NOT_FOUND)
    },
    clock,
  )
}

/** The line as it is asked for today; null where the framework has none. */
function lineOf(
  { framework: code, indicator }: Pick<PostedThreshold, 'framework' | 'indicator'>,
  at: Date,
): QuarterlyIndicator | null {
  const framework = findFramework(code)
  if (!framework) return null
  const today = periodOfDate(londonDate(at))
  return quarterlyIndicators(today, framework).find((each) => each.code === indicator) ?? null
}

import 'server-only'
import { type Actor, mayAnywhere, reachOf } from '@/domain/access/actor'
import { quarterlyIndicators } from '@/domain/catalogue/find'
import type { Framework } from '@/domain/catalogue/framework'
import type { QuarterlyIndicator } from '@/domain/catalogue/indicator'
import { londonDate } from '@/domain/periods/london'
import { periodOfDate } from '@/domain/periods/period'
import type { Threshold } from '@/domain/thresholds/threshold'
import { listThresholds } from '@/server/db/thresholds'
import { withActor } from '@/server/db/transaction'

/** The local thresholds of one line. */
export interface ThresholdsRead {
  readonly framework: Framework
  readonly indicator: QuarterlyIndicator
  /** Those that this person may see, also what was ended; the latest first. */
  readonly thresholds: readonly Threshold[]
}

/** What is and was asked of a line locally; null where there is no such line, and for whoever reads nothing of the framework. */
export async function getThresholds(
  actor: Actor,
  framework: Framework,
  code: string,
  clock?: Date,
): Promise<ThresholdsRead | null> {
  if (!mayAnywhere(actor, 'return:read-submitted', framework.code)) return null
  return withActor(
    actor,
    async ({ tx, at }) => {
      const today = periodOfDate(londonDate(at))
      const indicator = quarterlyIndicators(today, framework).find((each) => each.code === code)
      if (!indicator) return null
      const scope = reachOf(actor, 'return:read-submitted', framework.code)
      const thresholds = await listThresholds(tx, framework.code, scope, {
        ...{ at: null, indicator: code, withEnded: true },
      })
      return { framework, indicator, thresholds }
    },
    clock,
  )
}
